# Gumbo has no package file of its own for CMake. Gives the target gumbo::gumbo.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(PC_GUMBO QUIET gumbo)
endif()
find_path(Gumbo_INCLUDE_DIR gumbo.h HINTS ${PC_GUMBO_INCLUDE_DIRS})
find_library(Gumbo_LIBRARY gumbo HINTS ${PC_GUMBO_LIBRARY_DIRS})
mark_as_advanced(Gumbo_INCLUDE_DIR Gumbo_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Gumbo REQUIRED_VARS Gumbo_LIBRARY Gumbo_INCLUDE_DIR)
if(Gumbo_FOUND AND NOT TARGET gumbo::gumbo)
  add_library(gumbo::gumbo UNKNOWN IMPORTED)
  set_target_properties(gumbo::gumbo PROPERTIES
    IMPORTED_LOCATION ${Gumbo_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${Gumbo_INCLUDE_DIR})
endif()
