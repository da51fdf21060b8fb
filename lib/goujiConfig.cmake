include(CMakeFindDependencyMacro)
find_dependency(fmt)
find_dependency(ICU COMPONENTS uc i18n)
include(${CMAKE_CURRENT_LIST_DIR}/goujiTargets.cmake)
