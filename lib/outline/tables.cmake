# Gives TARGET the tables of label_index.hpp and printed_labels.hpp, made from the forms of vocab/ as they are found in the
# folders that follow:
#     gouji_generate_labels(TARGET INCLUDE...)
# What the library itself reads labels by is compiled once more for the generator.
function(gouji_generate_labels target)
  set(here ${CMAKE_CURRENT_FUNCTION_LIST_DIR})
  set(generator ${target}_generate_labels)
  set(sources generate_labels label_key labels printed_labels look cell_kind line_bits run_together)
  list(TRANSFORM sources REPLACE "(.+)" "${here}/\\1.cpp")
  add_executable(${generator} ${sources})
  target_compile_features(${generator} PRIVATE cxx_std_20)
  target_include_directories(${generator} PRIVATE ${ARGN})
  set_target_properties(${generator} PROPERTIES EXCLUDE_FROM_ALL ON)

  set(output ${CMAKE_CURRENT_BINARY_DIR}/labels/label_tables.inc)
  file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/labels)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${generator} ${output}
    DEPENDS ${generator}
    COMMENT "Generating the tables of labels"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/labels)
endfunction()
