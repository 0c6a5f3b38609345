# The transcripts: commands of clearline-cli with what they must print. One ctest entry for all.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME transcripts COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/transcripts/run.py --cli $<TARGET_FILE:clearline-cli>)
set_tests_properties(transcripts PROPERTIES LABELS "quick" TIMEOUT 300)
