#include "support.h"

#include <rapidcheck/gtest.h>

namespace rd {
namespace {

using test::readAll;
using test::Rows;

/// What makes trouble in a CSV, and some that does not.
const std::vector<std::string> pieces = {"a", "5", ",", ";",  "\t", "\"",   "\"\"", "\r", "\n", "\r\n",         " ", "'", "=",
                                         "-", "+", "@", "＝", "－", "轴承", "é",    "亩", "𠮷", "\xEF\xBB\xBF", "|"};

rc::Gen<std::string> anyText()
{
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                        [](const std::vector<std::string> &parts) {
                            std::string text;
                            for (const auto &part : parts) {
                                text += part;
                            }
                            return text;
                        });
}

Rows anyTable()
{
    const auto width = *rc::gen::inRange<std::size_t>(1, 6);
    const auto height = *rc::gen::inRange<std::size_t>(1, 8);
    return *rc::gen::container<Rows>(height, rc::gen::container<test::Fields>(width, anyText()));
}

RC_GTEST_PROP(CsvRoundTrip, ExcelGivesBackAnyTable, ())
{
    const Rows table = anyTable();
    RC_ASSERT(readAll(test::writeAll(table, CsvProfile::Excel)) == table);
}

RC_GTEST_PROP(CsvRoundTrip, DataGivesBackAnyTable, ())
{
    const Rows table = anyTable();
    RC_ASSERT(readAll(test::writeAll(table, CsvProfile::Data), {.profile = CsvProfile::Data}) == table);
}

RC_GTEST_PROP(CsvRoundTrip, AnyBytesAreReadOrRefused, ())
{
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    for (const auto &row : readAll(bytes)) {
        for (const auto &field : row) {
            RC_ASSERT(isText(field));
        }
    }
}

RC_GTEST_PROP(CsvRoundTrip, AnyPiecesAreReadOrRefused, ())
{
    auto bytes = *anyText();
    const auto cut = *rc::gen::inRange<std::size_t>(0, bytes.size() + 1);
    bytes.insert(cut, *rc::gen::container<std::string>(rc::gen::arbitrary<char>()));
    for (const auto &row : readAll(bytes)) {
        for (const auto &field : row) {
            RC_ASSERT(isText(field));
        }
    }
}

} // namespace
} // namespace rd
