#include "exchange/sheets/sheetahead.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace rd {
namespace {

/// Rows that are numbered in their cell, and what comes behind them.
class Numbered final : public SheetSource {
public:
    Numbered(int rows, Result<bool> behind, std::size_t size = 0) : m_rows(rows), m_behind(std::move(behind)), m_size(size) {}
    [[nodiscard]] int given() const { return m_given; } ///< once nobody reads ahead
    Result<bool> read(SheetRow &row) override
    {
        if (m_given == m_rows) {
            return m_behind;
        }
        row.line = ++m_given;
        row.cells.assign(1, std::to_string(m_given));
        row.cells.front().append(m_size, ' ');
        return true;
    }
    [[nodiscard]] std::string place(std::int64_t line, int column) const override
    {
        return fmt::format("n:{}:{}", line, column);
    }

private:
    int m_rows, m_given = 0;
    Result<bool> m_behind;
    std::size_t m_size;
};

/// How many rows come in order; what comes behind them.
std::pair<int, Result<bool>> readAll(SheetAhead &ahead)
{
    SheetRow row;
    for (int count = 0;; ++count) {
        auto found = ahead.read(row);
        if (!found || !*found) {
            return {count, std::move(found)};
        }
        EXPECT_EQ(row.line, count + 1);
        EXPECT_EQ(row.cells, std::vector{std::to_string(count + 1)});
    }
}

TEST(SheetAhead, GivesTheRowsOfTheSheetInTheirOrder)
{
    for (const int rows : {0, 1, 255, 256, 257, 512, 10'000}) {
        Numbered sheet(rows, false);
        SheetAhead ahead(sheet);
        const auto [count, behind] = readAll(ahead);
        EXPECT_EQ(count, rows);
        EXPECT_TRUE(behind.ok());
        SheetRow row;
        EXPECT_FALSE(*ahead.read(row)) << "the end stays the end";
    }
}

TEST(SheetAhead, TellsAnErrorBehindTheRowsBeforeIt)
{
    for (const int rows : {0, 256, 5'000}) {
        Numbered sheet(rows, Error{ErrorCode::Failed, {"坏", "broken"}, "n:7"});
        SheetAhead ahead(sheet);
        const auto [count, behind] = readAll(ahead);
        EXPECT_EQ(count, rows);
        ASSERT_FALSE(behind.ok());
        EXPECT_EQ(behind.error().sentence.en, "broken");
        EXPECT_EQ(behind.error().place, "n:7");
    }
}

TEST(SheetAhead, EndsWhereNobodyReadsOn)
{
    // Large rows are few: what is read ahead has its bounds in memory too.
    for (const auto &[size, most] : {std::pair(std::size_t(0), 10'000), {std::size_t(2'000'000), 20}}) {
        Numbered sheet(1'000'000, false, size);
        {
            SheetAhead ahead(sheet);
            SheetRow row;
            ASSERT_TRUE(*ahead.read(row));
            EXPECT_EQ(row.cells.front().size(), 1 + size);
            EXPECT_EQ(ahead.place(3, 4), "n:3:4");
        }
        EXPECT_LT(sheet.given(), most);
    }
}

} // namespace
} // namespace rd
