#include "core/report/report.h"

#include "corebuilders.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

TEST(ReportSpec, FindsFiltersAndOptions)
{
    ReportSpec spec;
    spec.filters = {{Dim::Area, {"north"}, true}, {Dim::Kind, {"target"}, true}};
    spec.options = {{"join_zh", "带动"}, {"join_en", "gives"}, {"whole", "100"}};
    ASSERT_NE(spec.filter(Dim::Kind), nullptr);
    EXPECT_EQ(spec.filter(Dim::Kind)->codes.front(), "target");
    EXPECT_EQ(spec.filter(Dim::Tier), nullptr);
    EXPECT_EQ(spec.option("whole"), "100");
    EXPECT_EQ(spec.option("none"), "");
    EXPECT_EQ(spec.optionText("join"), (Text{"带动", "gives"}));
}

TEST(Table, FindsColumnsAndQuantities)
{
    Table table;
    table.columns = {{"REF_AREA", {}}, {"OBS_VALUE", {}}};
    const Quantity value = Quantity::stated(Qualifier::Exact, 7, 0, "enterprises");
    table.rows.push_back({{CodeCell{Dim::Area, "north"}, value}, {}, {}});
    table.rows.push_back({{CodeCell{Dim::Area, "south"}, Gap{"unpublished"}}, {}, {}});
    table.rows.push_back({{CodeCell{Dim::Area, "short"}}, {}, {}});
    EXPECT_EQ(table.column("OBS_VALUE"), 1);
    EXPECT_EQ(table.column("obs_value"), -1);
    EXPECT_EQ(table.cell(table.rows[0], "NOTHING"), nullptr);
    ASSERT_NE(table.quantity(table.rows[0]), nullptr);
    EXPECT_EQ(*table.quantity(table.rows[0]), value);
    EXPECT_EQ(table.quantity(table.rows[1]), nullptr);
    EXPECT_EQ(table.quantity(table.rows[2]), nullptr) << "a row that is too short holds nothing there";
}

TEST(CellText, IsForFilesAndForPeople)
{
    CodeBook book = test::smallBook();
    book.units.add(test::unit("CNY", "元", "", "currency", true));
    const auto expect = [&](const Cell &cell, const char *file, const char *zh, const char *en) {
        EXPECT_EQ(fileText(cell, Language::Zh), file);
        EXPECT_EQ(screenText(cell, book, Language::Zh), zh);
        EXPECT_EQ(screenText(cell, book, Language::En), en);
    };
    expect(Gap{"unpublished"}, "", "未公布", "Not published");
    expect(std::string("5100余家"), "5100余家", "5100余家", "5100余家");
    expect(Text{"北", "North"}, "北", "北", "North");
    expect(CodeCell{Dim::Area, "north"}, "north", "地north", "Area north");
    expect(*Period::parse("2025-01-01/P9M"), "2025-01-01/P9M", "2025年1—9月", "Jan–Sep 2025");
    expect(Quantity::stated(Qualifier::MoreThan, 2.6e8, 0, "CNY"), "260000000", "超过2.6亿元", "CNY 260M+");
    expect(std::int64_t(5100), "5100", "5100", "5,100");
}

} // namespace
} // namespace rd
