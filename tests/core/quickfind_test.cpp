#include "core/report/findtext.h"
#include "core/report/quickfind.h"

#include "corebuilders.h"

#include <gtest/gtest.h>

namespace rd::test {
namespace {

/// "area:linqing" for each hit.
std::vector<std::string> found(const QuickFind &find, std::string_view query)
{
    std::vector<std::string> hits;
    for (const FindHit &hit : find.find(query)) {
        hits.push_back(std::string(wordOf(hit.entry->sort)) + ":" + hit.entry->code);
    }
    return hits;
}
std::string first(const QuickFind &find, std::string_view query)
{
    const auto hits = found(find, query);
    return hits.empty() ? "" : hits.front();
}

FindEntry entry(FindSort sort, std::string code, Text name, std::string pinyin)
{
    return {sort, std::move(code), std::move(name), std::move(pinyin), {}, {}, {}, {}};
}

QuickFind someFind()
{
    QuickFind find;
    find.add(entry(FindSort::Area, "1500", {"聊城市", "Liaocheng City"}, "liao cheng shi"));
    find.add(entry(FindSort::Area, "1502", {"东昌府区", "Dongchangfu District"}, "dong chang fu qu"));
    find.add(entry(FindSort::Area, "1524", {"东阿县", "Dong'e County"}, "dong e xian"));
    find.add(entry(FindSort::Area, "1581", {"临清市", "Linqing City"}, "lin qing shi"));
    find.add(entry(FindSort::Industry, "chemicals", {"绿色化工", "Green chemicals"}, "lv se hua gong"));
    find.add(entry(FindSort::Indicator, "bearing-makers", {"轴承制造企业数", "Bearing manufacturers"},
                   "zhou cheng zhi zao qi ye shu"));
    FindEntry figure = entry(FindSort::Figure, "LC-0023", {"轴承制造企业数 · 临清市", "Bearing manufacturers · Linqing City"},
                             "zhou cheng zhi zao qi ye shu");
    figure.printed = {"5100余家", "5,100+ enterprises"};
    find.add(figure);
    return find;
}

TEST(QuickFind, FindsByChineseNamePinyinInitialsEnglishAndCode)
{
    const QuickFind find = someFind();
    for (const char *query :
         {"临清", "临清市", "linqing", "lin qing", "LinQing", "lqs", "LQ", "linqs", "Linqing City", "1581"}) {
        EXPECT_EQ(first(find, query), "area:1581") << query;
    }
}

TEST(QuickFind, FindsWhatOfficesCallItForShort)
{
    QuickFind find = someFind();
    find.add(entry(FindSort::Indicator, "iva-growth", {"规模以上工业增加值增速", "Growth of industrial value added"},
                   "gui mo yi shang gong ye zeng jia zhi zeng su"));
    find.add(entry(FindSort::Indicator, "fai", {"固定资产投资", "Investment in fixed assets"}, "gu ding zi chan tou zi"));
    find.add(entry(FindSort::Report, "last", {"工业增速谁居末？", "Who is last?"}, ""));
    EXPECT_EQ(found(find, "规上工业增速"), std::vector<std::string>{"indicator:iva-growth"});
    EXPECT_EQ(found(find, "工业增速"), (std::vector<std::string>{"report:last", "indicator:iva-growth"}))
        << "what has the words as they are comes first";
    EXPECT_EQ(found(find, "固投"), std::vector<std::string>{"indicator:fai"});
    EXPECT_EQ(found(find, "gyzs"), std::vector<std::string>{"indicator:iva-growth"});
    EXPECT_EQ(found(find, "gt"), std::vector<std::string>{"indicator:fai"});
    EXPECT_EQ(found(find, "iaf"), std::vector<std::string>()) << "initials in their order only";
    EXPECT_EQ(found(find, "ifa"), std::vector<std::string>{"indicator:fai"});
    EXPECT_EQ(found(find, "投固"), std::vector<std::string>());
    EXPECT_EQ(found(find, "投"), std::vector<std::string>{"indicator:fai"});
    EXPECT_EQ(found(find, "市东"), std::vector<std::string>());
}

TEST(QuickFind, KeepsTheDecimalPointOfANumber)
{
    QuickFind find;
    FindEntry revenue = entry(FindSort::Figure, "F-1", {"销售收入", "Sales revenue"}, "");
    revenue.printed = {"突破2.6亿元", "CNY 260M+"};
    FindEntry villages = entry(FindSort::Figure, "F-2", {"村数", "Villages"}, "");
    villages.printed = {"260多个", "260+ villages"};
    find.add(revenue);
    find.add(villages);
    EXPECT_EQ(found(find, "2.6"), std::vector<std::string>{"figure:F-1"});
    EXPECT_EQ(found(find, "260多"), std::vector<std::string>{"figure:F-2"});
}

TEST(QuickFind, ComparesWithoutDiacriticsApostrophesAndTones)
{
    const QuickFind find = someFind();
    for (const char *query : {"Dong'e", "Dong’e", "donge", "dōng'ē", "dōng ē", "dōng ē"}) {
        EXPECT_EQ(first(find, query), "area:1524") << query;
    }
    for (const char *query : {"lüse", "lvse", "luse", "lǜ sè", "lshg"}) {
        EXPECT_EQ(first(find, query), "industry:chemicals") << query;
    }
}

TEST(QuickFind, TakesBeginningsOfSyllables)
{
    const QuickFind find = someFind();
    EXPECT_EQ(first(find, "dongcf"), "area:1502");
    EXPECT_EQ(first(find, "dchangf"), "area:1502");
    EXPECT_EQ(first(find, "zhizao"), "indicator:bearing-makers");
    EXPECT_EQ(first(find, "dongg"), "");
}

TEST(QuickFind, FindsAFigureByItsIdAndByItsNumberAsPrinted)
{
    const QuickFind find = someFind();
    for (const char *query : {"LC-0023", "lc0023", "5100余", "5100", "5,100+", "5100 余家"}) {
        EXPECT_EQ(first(find, query), "figure:LC-0023") << query;
    }
}

TEST(QuickFind, FindsAllWordsWhereverTheyStand)
{
    const QuickFind find = someFind();
    EXPECT_EQ(found(find, "临清 轴承"), std::vector<std::string>{"figure:LC-0023"});
    EXPECT_EQ(found(find, "linqing bearing"), std::vector<std::string>{"figure:LC-0023"});
    EXPECT_TRUE(found(find, "linqing chemicals").empty());
}

TEST(QuickFind, PutsTheBetterHitFirstAndKeepsSortsTogether)
{
    QuickFind find;
    find.add(entry(FindSort::Industry, "i1", {"钢铁", "Steel"}, "gang tie"));
    find.add(entry(FindSort::Area, "a1", {"新钢", "New steel town"}, "xin gang"));
    find.add(entry(FindSort::Area, "steel", {"另地", "Elsewhere"}, "ling di"));
    find.add(entry(FindSort::Indicator, "x", {"产量", "Resteeled"}, "chan liang"));
    EXPECT_EQ(found(find, "steel"), (std::vector<std::string>{"area:steel", "area:a1", "industry:i1", "indicator:x"}));
    const auto hits = find.find("steel");
    EXPECT_EQ(hits[0].rank, 0);
    EXPECT_EQ(hits[1].rank, 3) << "a word's start";
    EXPECT_EQ(hits[3].rank, 4) << "within a word";
}

TEST(QuickFind, KeepsTheOfficialOrderAmongEqualsAndNoMoreThanAsked)
{
    QuickFind find;
    for (int i = 0; i < 20; ++i) {
        find.add(entry(FindSort::Area, std::to_string(100 + i), {"县" + std::to_string(i), "County"}, "xian"));
    }
    const auto hits = find.find("xian", 4);
    ASSERT_EQ(hits.size(), 4U);
    EXPECT_EQ(hits[0].entry->code, "100");
    EXPECT_EQ(hits[3].entry->code, "103");
}

TEST(QuickFind, FindsNothingForNothing)
{
    const QuickFind find = someFind();
    for (const char *query : {"", "  ", "·", "'", "…"}) {
        EXPECT_TRUE(find.find(query).empty()) << query;
    }
    EXPECT_EQ(first(find, "q\xC3"), "") << "a broken character";
}

TEST(QuickFind, ListsEverythingOfACodeBook)
{
    const CodeBook book = smallBook();
    ReportSpec report;
    report.id = "my-report";
    report.question = {"问什么？", "What is asked?"};
    Table figures;
    figures.columns = {{"FIGURE_ID", {}}, {"OBS_VALUE", {}}};
    const Observation fact = figure("F-1", observed("revenue", "north", "2024", 8600, Qualifier::MoreThan));
    figures.rows.push_back({{Cell(CodeCell{Dim::Figure, "F-1"}), Cell(*fact.quantity)}, fact.key(book), {}});
    const QuickFind find = quickFindIn(book, {report}, &figures);
    EXPECT_EQ(first(find, "overview"), "find.page:overview");
    EXPECT_EQ(first(find, "mbrw"), "find.page:targets");
    EXPECT_EQ(first(find, "地north"), "area:north");
    EXPECT_EQ(first(find, "my-report"), "report:my-report");
    EXPECT_EQ(first(find, "wenshenme"), "report:my-report");
    EXPECT_EQ(first(quickFindIn(book, {report}, nullptr, MissingPinyin::LeftOut), "wenshenme"), "");
    EXPECT_EQ(first(find, "F-1"), "figure:F-1");
    EXPECT_EQ(first(find, "标revenue north"), "figure:F-1");
    EXPECT_EQ(quickFindIn(book, {report}, nullptr).size() + 1, find.size());
}

} // namespace
} // namespace rd::test
