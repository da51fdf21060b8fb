# The version of the vocabulary is the digest of its files, which nobody can forget to raise.
file(GLOB_RECURSE vocabulary CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/gouji/vocab/*.hpp)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${vocabulary})
set(digests "")
foreach(file IN LISTS vocabulary)
  file(SHA256 ${file} digest)
  string(APPEND digests ${digest})
endforeach()
string(SHA256 digests "${digests}")
string(SUBSTRING ${digests} 0 12 digest)
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/version.cpp PROPERTIES
  COMPILE_DEFINITIONS "GOUJI_VOCABULARY=\"${digest}\"")
