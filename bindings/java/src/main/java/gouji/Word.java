package gouji;

/** A value of an enumeration of the model. */
public interface Word {
    /** As the JSON has it, such as {@code standard-2021}. */
    String word();
}
