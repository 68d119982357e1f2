#include "app/tables/tableimport.h"

#include "support/rowbuilders.h"

#include <QFile>
#include <QTemporaryDir>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace rd {
namespace {

using test::row;

const ChangeInfo someone{"tester", "because", "2025-03-05T12:00:00Z"};

class GivenRows final : public RowSource {
public:
    explicit GivenRows(std::vector<TableRow> rows) : m_rows(std::move(rows)) {}
    Result<std::optional<TableRow>> next() override
    {
        return m_at == m_rows.size() ? std::optional<TableRow>() : std::optional(m_rows[m_at++]);
    }

private:
    std::vector<TableRow> m_rows;
    std::size_t m_at = 0;
};

/// A value of a long table, with the texts that say it there.
struct Said {
    std::string area, indicator, period, value, status;
    auto operator<=>(const Said &) const = default;
};

struct Desk {
    QTemporaryDir folder;
    std::map<std::string, std::unique_ptr<Store>> stores;

    Store &store(const std::string &name)
    {
        auto &store = stores[name];
        if (!store) {
            store = *Store::open(path(name), Store::Access::Create);
            load(*store, test::usualCodes());
        }
        return *store;
    }
    [[nodiscard]] std::string path(const std::string &name) const
    {
        return folder.filePath(QString::fromStdString(name)).toStdString();
    }
    static Loaded load(Store &store, std::vector<TableRow> rows)
    {
        GivenRows source(std::move(rows));
        auto loaded = store.load(source, someone);
        EXPECT_TRUE(loaded.ok()) << loaded.error().sentence.en;
        return loaded ? *loaded : Loaded();
    }
    [[nodiscard]] TableImport table(const std::string &content) const
    {
        QFile file(QString::fromStdString(path("t.csv")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content.data(), qint64(content.size()));
        TableImport table;
        table.path = path("t.csv");
        table.fixed = {{Field::Source, "yearbook"}, {Field::Unit, "cny"}};
        table.accepted = "made up";
        return table;
    }
    Loaded take(const std::string &name, const std::string &content)
    {
        const auto loaded = importTable(store(name), table(content));
        EXPECT_TRUE(loaded.ok()) << loaded.error().sentence.en;
        return loaded ? loaded->loaded : Loaded();
    }
    std::string refusal(const std::string &content)
    {
        const std::string before = *store("refused").digest();
        const auto loaded = importTable(store("refused"), table(content));
        EXPECT_EQ(*store("refused").digest(), before);
        return loaded ? "(taken)" : loaded.error().sentence.en;
    }
};

std::string asCsv(const std::vector<Said> &values)
{
    std::string text = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n";
    for (const Said &value : values) {
        text += fmt::format("{},{},{},{},{}\n", value.area, value.indicator, value.period, value.value, value.status);
    }
    return text;
}

/// What the values say, as a data package says it.
std::vector<TableRow> asRows(const std::vector<Said> &values)
{
    std::vector<TableRow> rows;
    for (const Said &value : values) {
        const auto period = *Period::parse(value.period);
        std::string digits = value.value;
        std::erase(digits, ',');
        std::erase(digits, '"');
        const bool isGap = digits == "-";
        rows.push_back(row("observation", {{"area", value.area},
                                           {"indicator", value.indicator},
                                           {"freq", std::string(period.frequency())},
                                           {"period_start", period.storedStart()},
                                           {"period_length", period.storedLength()},
                                           {"value", isGap ? Value() : Value(std::stod(digits))},
                                           {"status", isGap                  ? std::string("O")
                                                      : value.status.empty() ? "A"
                                                                             : value.status},
                                           {"change", Value()}}));
    }
    return rows;
}

/// Every kind of number and period that a long table has, in disorder.
std::vector<Said> someValues(std::mt19937 &random)
{
    const auto one = [&random](std::initializer_list<const char *> of) {
        return std::string(of.begin()[random() % of.size()]);
    };
    std::map<std::tuple<std::string, std::string, std::string>, Said> all;
    for (int i = 0; i < 120; ++i) {
        const std::string year = std::to_string(2000 + random() % 20);
        const Said value{one({"r1", "r2", "r"}), one({"output", "jobs"}),
                         year + one({"", "-03", "-Q2", "-S1", "-05-07", "-01-01/P9M"}),
                         one({"5", "0", "-3.25", "0.1", "1234567.125", "\"1,234,567\"", "3e5", "99999999999999.9", "-", "+7"}),
                         one({"", "A", "P", "E"})};
        all.try_emplace({value.area, value.indicator, value.period}, value);
    }
    std::vector<Said> values;
    for (const auto &[key, value] : all) {
        values.push_back(value);
    }
    std::ranges::shuffle(values, random);
    return values;
}

TEST(TableImport, ALongTableComesInAsTheSameRowsOfAPackageDo)
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        std::mt19937 random(seed);
        Desk desk;
        auto values = someValues(random);
        const Loaded first = desk.take("table", asCsv(values));
        const Loaded same = Desk::load(desk.store("package"), asRows(values));
        EXPECT_EQ(first.added, std::int64_t(values.size()));
        EXPECT_EQ(std::pair(first.added, first.changed), std::pair(same.added, same.changed));

        // The next table revises some values, brings new ones and says others again, some of them twice.
        for (std::size_t i = 0; i < values.size(); i += 3) {
            values[i].value = std::to_string(i) + ".5";
        }
        values.resize(values.size() / 2);
        for (const Said &more : someValues(random)) {
            const auto isSame = [&](const Said &value) {
                return std::tie(value.area, value.indicator, value.period) == std::tie(more.area, more.indicator, more.period);
            };
            if (std::ranges::none_of(values, isSame)) {
                values.push_back(more);
            }
        }
        auto twice = values;
        twice.insert(twice.end(), values.begin(), values.begin() + 10);
        const Loaded second = desk.take("table", asCsv(twice));
        const Loaded again = Desk::load(desk.store("package"), asRows(values));
        EXPECT_EQ(std::tuple(second.added, second.changed, second.equal), std::tuple(again.added, again.changed, again.equal));
        EXPECT_GT(second.changed, 0);
        EXPECT_GT(second.equal, 0);
        // Changes differ in why they came: the values do not.
        const auto lines = [](Store &store) {
            std::vector<std::string> all;
            ObservationFilter filter;
            filter.everyVersion = filter.revisedToo = true;
            const auto read = store.observations(filter, [&all](const Observation &seen) {
                all.push_back(fmt::format("{} {} {} {} {} {} {}", seen.series.area, seen.series.indicator, seen.series.freq,
                                          seen.period->sdmx(), seen.quantity ? seen.quantity->value : -1e300,
                                          seen.quantity ? seen.quantity->status : seen.gapReason, seen.change));
                return true;
            });
            EXPECT_TRUE(read.ok());
            return all;
        };
        EXPECT_EQ(lines(desk.store("table")), lines(desk.store("package")));
        for (const char *name : {"table", "package"}) {
            const auto faults = desk.store(name).check();
            ASSERT_TRUE(faults.ok());
            EXPECT_TRUE(faults->empty()) << faults->front().en;
        }
    }
}

TEST(TableImport, OneOtherNumberForTheSameValueKeepsAllOut)
{
    Desk desk;
    EXPECT_EQ(desk.refusal("REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nr1,output,2020,5\nr2,output,2020,5\nr1,output,2020,6\n"),
              "t.csv:4:4: the same value stands in line 2 with another number");
    EXPECT_EQ(desk.refusal("REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nr1,output,2020,5余\nr1,output,2020,6\n"),
              "t.csv:3:4: the same value stands in line 2 with another number");
    EXPECT_EQ(desk.refusal("REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nr1,output,2020,5\nr1,output,2020,6余\n"),
              "t.csv:3:4: the same value stands in line 2 with another number");
}

TEST(TableImport, ABadRowBehindThousandsOfGoodOnesIsNamed)
{
    Desk desk;
    std::string table = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\n";
    for (int year = 1900; year < 2100; ++year) {
        for (int month = 1; month <= 12; ++month) {
            table += fmt::format("r1,output,{}-{:02},{}\n", year, month, 100 + month);
        }
    }
    EXPECT_EQ(desk.refusal(table + "r1,output,2100-13,5\n"),
              "t.csv:2402:3: \"2100-13\" is no period; write 2024, 2024-09, 2024-Q3 or 2025-01-01/P9M");
    EXPECT_TRUE(desk.refusal(table + "r1,output,2100-12,5..6\n").starts_with("t.csv:2402:4: \"5..6\""));
    EXPECT_TRUE(desk.refusal(table + "r1,output,2100-12,1234567890.12345678\n").starts_with("t.csv:2402:4: "));
    EXPECT_TRUE(desk.refusal(table + "r1,\"output,2100-12,5\n").starts_with("t.csv:2402:2: "));
    EXPECT_EQ(desk.take("table", table + "合计,output,2100-12,5\nr1,output,2100-12,9\n").added, 2401);
}

TEST(TableImport, EveryValueIsLookedAtForDoubts)
{
    Desk desk;
    std::string table = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"; // forecasts, some of which are far ahead
    for (int year = 1900; year < 2100; ++year) {
        for (int month = 1; month <= 12; ++month) {
            table += fmt::format("r1,output,{}-{:02},{},F\n", year, month, year == 2099 && month == 12 ? 1e9 : 100 + month);
        }
    }
    const auto preview = previewTable(desk.store("table"), desk.table(table));
    ASSERT_TRUE(preview.ok()) << preview.error().sentence.en;
    ASSERT_EQ(preview->doubts.size(), 1U);
    EXPECT_EQ(preview->doubts.front().line, 2401);
    // It is looked for while the values are stored: refused, none of them stays.
    TableImport import = desk.table(table);
    import.accepted.clear();
    const auto refused = importTable(desk.store("table"), import);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().sentence.en,
              preview->doubts.front().sentence.en + "; where it is right, say why with --accept REASON");
    EXPECT_EQ(desk.take("table", table).added, 2400);
}

TEST(TableImport, StretchesOfSeveralKindsOfOneKeyAllComeIn)
{
    Desk desk;
    const std::string table =
        "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nr1,output,2023,50\nr1,output,2023-01,4\nr1,output,2023-Q1,"
        "12\nr1,output,2023-02,4.5\nr1,output,2024,51\n";
    EXPECT_EQ(desk.take("table", table).added, 5);
    EXPECT_EQ(desk.take("table", table).equal, 5);
}

} // namespace
} // namespace rd
