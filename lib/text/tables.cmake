# The tables of lib/text/tables.hpp and lib/bytes/gb18030.cpp, made from ICU's data. Include after the target `gouji`.
add_executable(gouji_generate_tables ${CMAKE_CURRENT_LIST_DIR}/generate_tables.cpp)
target_compile_features(gouji_generate_tables PRIVATE cxx_std_20)
target_link_libraries(gouji_generate_tables PRIVATE ICU::uc ICU::i18n)
set_target_properties(gouji_generate_tables PROPERTIES EXCLUDE_FROM_ALL ON)

set(gouji_tables_dir ${CMAKE_CURRENT_BINARY_DIR}/tables)
file(MAKE_DIRECTORY ${gouji_tables_dir})
add_custom_command(
  OUTPUT ${gouji_tables_dir}/han_tables.inc ${gouji_tables_dir}/gb18030_table.inc
  COMMAND gouji_generate_tables ${gouji_tables_dir}/han_tables.inc ${gouji_tables_dir}/gb18030_table.inc
  DEPENDS gouji_generate_tables
  COMMENT "Generating the tables of Han characters"
  VERBATIM)
target_sources(gouji PRIVATE ${gouji_tables_dir}/han_tables.inc ${gouji_tables_dir}/gb18030_table.inc)
target_include_directories(gouji PRIVATE ${gouji_tables_dir})
