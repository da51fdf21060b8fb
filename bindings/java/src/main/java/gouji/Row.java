package gouji;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import gouji.Model.Date;
import gouji.Model.Period;
import gouji.Model.Quote;
import gouji.Model.Span;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A row of the C interface where it lies in memory; members are read by their offset, which Layout knows. */
final class Row {
    /** A function such as gouji_document_figures: fills up to so many rows, or counts them where there is no memory. */
    interface Fill {
        long rows(Pointer rows, long count, long rowSize);
    }

    private final ByteBuffer bytes;
    private final int begin;

    private Row(ByteBuffer bytes, int begin) {
        this.bytes = bytes;
        this.begin = begin;
    }

    /** All rows of a relation. */
    static <T> List<T> all(int rowSize, Fill fill, Function<Row, T> read) {
        final int count = Math.toIntExact(fill.rows(null, 0, rowSize));
        if (count == 0) return List.of();
        final Memory memory = new Memory((long) count * rowSize);
        fill.rows(memory, count, rowSize);
        final ByteBuffer bytes = memory.getByteBuffer(0, memory.size()).order(ByteOrder.nativeOrder());
        final List<T> rows = new ArrayList<>(count);
        for (int i = 0; i < count; ++i) rows.add(read.apply(new Row(bytes, i * rowSize)));
        return Collections.unmodifiableList(rows);
    }

    int integer(int offset) {
        return bytes.getInt(begin + offset);
    }

    long size(int offset) {
        return bytes.getLong(begin + offset);
    }

    /** The number of another row, null where there is none. */
    Integer link(int offset) {
        final int id = integer(offset);
        return id == CLibrary.NONE ? null : Integer.valueOf(id);
    }

    /** Null where it is absent. */
    String text(int offset) {
        final long size = size(offset + Layout.Text.SIZE);
        if (size == 0) return null;
        final Pointer data = new Pointer(size(offset + Layout.Text.DATA));
        return new String(data.getByteArray(0, Math.toIntExact(size)), StandardCharsets.UTF_8);
    }

    Span span(int offset) {
        return new Span(
                Integer.toUnsignedLong(integer(offset + Layout.Span.BEGIN)),
                Integer.toUnsignedLong(integer(offset + Layout.Span.END)));
    }

    /** What a row points at: the spans of a check, the places of a finding. */
    <T> List<T> inner(int offset, int countOffset, int size, Function<Row, T> read) {
        final int count = Math.toIntExact(size(countOffset));
        if (count == 0) return List.of();
        final ByteBuffer all = new Pointer(size(offset)).getByteBuffer(0, (long) count * size);
        all.order(ByteOrder.nativeOrder());
        return IntStream.range(0, count).mapToObj(i -> read.apply(new Row(all, i * size))).toList();
    }

    Quote quote(int offset, int spanOffset) {
        final String text = text(offset);
        return text == null ? null : new Quote(text, span(spanOffset));
    }

    /** With its printed decimals; null where there is no value. */
    BigDecimal decimal(int offset) {
        if (integer(offset + Layout.Decimal.PRESENT) == 0) return null;
        return BigDecimal.valueOf(
                bytes.getLong(begin + offset + Layout.Decimal.COEFFICIENT), integer(offset + Layout.Decimal.SCALE));
    }

    Period period(int offset) {
        if (integer(offset + Layout.Period.PRESENT) == 0) return null;
        return new Period(
                date(offset + Layout.Period.FROM), date(offset + Layout.Period.TO), span(offset + Layout.Period.SPAN));
    }

    private Date date(int offset) {
        return new Date(
                known(bytes.getShort(begin + offset + Layout.Date.YEAR)),
                known(bytes.get(begin + offset + Layout.Date.MONTH)),
                known(bytes.get(begin + offset + Layout.Date.DAY)));
    }

    private static Integer known(int part) {
        return part == 0 ? null : Integer.valueOf(part);
    }
}
