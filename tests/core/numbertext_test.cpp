#include "core/words/numbertext.h"

#include "corebuilders.h"

#include <array>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rd {
namespace {

using test::unit;

const Unit firms = unit("enterprises", "家", "enterprises", "count", true);
const Unit people = unit("persons", "人", "people", "count", true);
const Unit agreements = unit("agreements", "项", "agreements", "count", false);
const Unit yuan = unit("CNY", "元", "", "currency", true);
const Unit dollars = unit("USD", "美元", "", "currency", true);
const Unit percent = unit("percent", "%", "%", "percent", false);
const Unit days = unit("days", "天", "days", "duration", false);

Quantity quantity(Qualifier qualifier, double value, const Unit &unit, double hi = 0)
{
    return Quantity::stated(qualifier, value, hi, unit.code, unit.type == "percent");
}

struct Wording {
    Qualifier qualifier;
    double value;
    const Unit *unit;
    const char *zh, *en;
    double hi = 0;
};

TEST(Label, IsWordedInBothLanguages)
{
    const Wording wordings[] = {
        {Qualifier::MoreThan, 5100, &firms, "超过5100家", "5,100+ enterprises"},
        {Qualifier::MoreThan, 2.6e8, &yuan, "超过2.6亿元", "CNY 260M+"},
        {Qualifier::MoreThan, 3e7, &dollars, "超过3000万美元", "USD 30M+"},
        {Qualifier::MoreThan, 100000, &people, "超过10万人", "100K+ people"},
        {Qualifier::MoreThan, 3e10, &yuan, "超过300亿元", "CNY 30B+"},
        {Qualifier::Exact, 5.6e7, &dollars, "5600万美元", "USD 56M"},
        {Qualifier::Exact, 40, &percent, "40%", "40%"},
        {Qualifier::Exact, 82, &firms, "82家", "82 enterprises"},
        {Qualifier::Exact, 300000, &people, "30万人", "300K people"},
        {Qualifier::Exact, 12345, &people, "1.2345万人", "12,345 people"},
        {Qualifier::Exact, 1.2e12, &yuan, "1.2万亿元", "CNY 1.2T"},
        {Qualifier::Exact, 5.98381e12, &yuan, "59838.1亿元", "CNY 5,983.81B"},
        {Qualifier::AtLeast, 15, &firms, "至少15家", "≥ 15 enterprises"},
        {Qualifier::AtLeast, 40, &agreements, "至少40项", "≥ 40 agreements"},
        {Qualifier::AtLeast, 4.2e9, &yuan, "至少42亿元", "≥ CNY 4.2B"},
        {Qualifier::About, 30, &agreements, "约30项", "≈ 30 agreements"},
        {Qualifier::Nearly, 90, &firms, "近90家", "nearly 90 enterprises"},
        {Qualifier::AtMost, 5, &days, "不超过5天", "≤ 5 days"},
        {Qualifier::LessThan, 5, &days, "不足5天", "< 5 days"},
        {Qualifier::LessThan, -3.1e9, &yuan, "低于−31亿元", "< CNY −3.1B"},
        {Qualifier::Between, 5, &days, "5~8天", "5–8 days", 8},
        {Qualifier::Between, 5e8, &yuan, "5亿~8亿元", "CNY 500M–800M", 8e8},
        {Qualifier::OrderOf, 1e10, &yuan, "百亿元级", "on the order of CNY 10B"},
        {Qualifier::OrderOf, 1e9, &yuan, "十亿元级", "on the order of CNY 1B"},
        {Qualifier::OrderOf, 1000, &firms, "千家级", "on the order of 1,000 enterprises"},
        {Qualifier::Exact, -2.5e8, &yuan, "−2.5亿元", "CNY −250M"},
        {Qualifier::Exact, 0, &firms, "0家", "0 enterprises"},
    };
    for (const Wording &wording : wordings) {
        const Quantity given = quantity(wording.qualifier, wording.value, *wording.unit, wording.hi);
        EXPECT_EQ(label(given, wording.unit, Language::Zh), wording.zh);
        EXPECT_EQ(label(given, wording.unit, Language::En), wording.en);
    }
}

TEST(Label, IsAsPrintedInChinese)
{
    Quantity printed = quantity(Qualifier::MoreThan, 5100, firms);
    printed.asPublished = "5100余家";
    EXPECT_EQ(label(printed, &firms, Language::Zh), "5100余家");
    EXPECT_EQ(label(printed, &firms, Language::En), "5,100+ enterprises");
    EXPECT_EQ(shortLabel(printed, &firms, Language::Zh), "5100余");
    EXPECT_EQ(shortLabel(printed, &firms, Language::En), "5,100+");
    EXPECT_EQ(shortLabel(printed, nullptr, Language::Zh), "5100余家");
}

// What a column of 亿元 printed as 超过2.6 is read beside other numbers that are told in 元.
TEST(Label, IsBuiltWhereThePrintedFormLeavesItsUnitToAHead)
{
    Quantity above = quantity(Qualifier::MoreThan, 2.6e8, yuan);
    above.asPublished = "超过2.6";
    EXPECT_EQ(label(above, &yuan, Language::Zh), "超过2.6亿元"); // built
    above.asPublished = "突破2.6亿元";
    EXPECT_EQ(label(above, &yuan, Language::Zh), "突破2.6亿元");
    Quantity marked = quantity(Qualifier::Exact, 1.25e7, yuan);
    marked.asPublished = "1,250[2]";
    EXPECT_EQ(shortLabel(marked, &yuan, Language::Zh), "1250万");
    marked.asPublished = "1,250万元[2]";
    EXPECT_EQ(label(marked, &yuan, Language::Zh), "1,250万元[2]");
}

TEST(ShortLabel, LeavesTheUnitToTheAxis)
{
    EXPECT_EQ(shortLabel(quantity(Qualifier::MoreThan, 2.6e8, yuan), &yuan, Language::Zh), "超过2.6亿");
    EXPECT_EQ(shortLabel(quantity(Qualifier::MoreThan, 2.6e8, yuan), &yuan, Language::En), "260M+");
    EXPECT_EQ(shortLabel(quantity(Qualifier::OrderOf, 1e10, yuan), &yuan, Language::Zh), "百亿级");
}

TEST(Label, RoundsAComputedLowerLimitDown)
{
    const auto times = ratio(quantity(Qualifier::MoreThan, 2.6e8, yuan), quantity(Qualifier::Exact, 3e7, yuan));
    EXPECT_EQ(label(times.value(), nullptr, Language::Zh), "超过8.6");
    EXPECT_EQ(label(times.value(), nullptr, Language::En), "8.6+");
    const auto growth = nominalGrowth(quantity(Qualifier::MoreThan, 2.6e8, yuan), quantity(Qualifier::Exact, 1.1e8, yuan));
    EXPECT_EQ(label(growth.value(), nullptr, Language::Zh), "超过136.3%");
    EXPECT_EQ(label(growth.value(), &percent, Language::En), "136.3%+");
}

TEST(Label, RoundsAComputedUpperLimitUp)
{
    const auto share = shareOf(quantity(Qualifier::Exact, 82, firms), quantity(Qualifier::MoreThan, 5100, firms));
    EXPECT_EQ(label(share.value(), &percent, Language::Zh), "不足1.61%");
    EXPECT_EQ(label(share.value(), nullptr, Language::En), "< 1.61%");
}

TEST(Label, RoundsAComputedNumberToTheNearest)
{
    const auto growth = nominalGrowth(quantity(Qualifier::Exact, 1.1e8, yuan), quantity(Qualifier::Exact, 3e7, yuan));
    EXPECT_EQ(label(growth.value(), &percent, Language::Zh), "266.7%");
    const auto times = ratio(quantity(Qualifier::Exact, 5, yuan), quantity(Qualifier::Exact, 2, yuan));
    EXPECT_EQ(label(times.value(), nullptr, Language::En), "2.5");
}

TEST(Label, GivesWorkedOutRatesOneDecimal)
{
    const auto shown = [](double part, double whole) {
        Quantity one = quantity(Qualifier::Exact, part, firms), all = quantity(Qualifier::Exact, whole, firms);
        one.lineage.figures = {"part"};
        all.lineage.figures = {"whole"};
        return label(shareOf(one, all).value(), &percent, Language::En);
    };
    EXPECT_EQ(shown(5, 6), "83.3%");
    EXPECT_EQ(shown(3, 4), "75.0%");
    EXPECT_EQ(shown(1, 30), "3.3%");
    EXPECT_EQ(shown(1, 3000), "0.03%") << "not 0.0";
}

TEST(Label, KeepsTheDigitsThatWerePublished)
{
    EXPECT_EQ(label(quantity(Qualifier::Exact, 106.25, percent), &percent, Language::Zh), "106.25%");
    EXPECT_EQ(label(quantity(Qualifier::LessThan, 1.609, percent), &percent, Language::En), "< 1.609%");
}

TEST(Label, WorksWithoutAUnit)
{
    EXPECT_EQ(label(quantity(Qualifier::Exact, 43, firms), nullptr, Language::Zh), "43");
    EXPECT_EQ(label(quantity(Qualifier::Exact, 12.4, percent), nullptr, Language::En), "12.4%");
}

TEST(PlainNumber, ScalesOnlyWhereAsked)
{
    EXPECT_EQ(plainNumber(5100, false, Language::En), "5,100");
    EXPECT_EQ(plainNumber(5100, false, Language::Zh), "5100");
    EXPECT_EQ(plainNumber(5100, true, Language::Zh), "5100");
    EXPECT_EQ(plainNumber(5100, true, Language::En), "5,100");
    EXPECT_EQ(plainNumber(10000, true, Language::Zh), "1万");
    EXPECT_EQ(plainNumber(100000, true, Language::Zh), "10万");
    EXPECT_EQ(plainNumber(100000, false, Language::Zh), "100000");
    EXPECT_EQ(plainNumber(2.6e8, true, Language::Zh), "2.6亿");
    EXPECT_EQ(plainNumber(2.6e8, true, Language::En), "260M");
    EXPECT_EQ(plainNumber(12.4, true, Language::En), "12.4");
    EXPECT_EQ(plainNumber(0.1 + 0.2, false, Language::En), "0.3");
    EXPECT_EQ(plainNumber(1.23456789e8, true, Language::Zh), "1.23457亿");
    EXPECT_EQ(plainNumber(1.23456789e8, true, Language::Zh, 3), "1.23亿");
}

TEST(PlainNumber, TakesTheNextScaleWhereRoundingReachesIt)
{
    EXPECT_EQ(plainNumber(99999999, true, Language::Zh, 3), "1亿");
    EXPECT_EQ(plainNumber(999999999, true, Language::En, 3), "1B");
}

TEST(PlainNumber, NeverRoundsACountToZeros)
{
    EXPECT_EQ(plainNumber(12345678, false, Language::En), "12,345,678");
    EXPECT_EQ(plainNumber(12345678.9, false, Language::En), "12,345,679");
}

TEST(AxisScale, FollowsTheLargest)
{
    const auto expect = [](double largest, const Unit &on, Language language, double factor, const char *name) {
        const AxisScale scale = axisScale(std::array{largest}, &on, language);
        EXPECT_EQ(scale.factor, factor) << largest;
        EXPECT_EQ(scale.unit, name);
    };
    expect(2.6e8, yuan, Language::Zh, 1e8, "亿元");
    expect(5.6e7, dollars, Language::Zh, 1e4, "万美元");
    expect(2.6e8, yuan, Language::En, 1e6, "CNY million");
    expect(2.6e9, yuan, Language::En, 1e9, "CNY billion");
    expect(5100, firms, Language::Zh, 1, "家");
    expect(5100, firms, Language::En, 1, "enterprises");
    expect(300000, people, Language::Zh, 1e4, "万人");
    expect(300000, people, Language::En, 1e3, "thousand people");
    expect(-3e8, yuan, Language::Zh, 1e8, "亿元");
    expect(3e8, days, Language::Zh, 1, "天");
    expect(40, percent, Language::En, 1, "%");
    expect(40, yuan, Language::En, 1, "CNY");
    EXPECT_EQ(axisScale(std::array{1e9}, nullptr, Language::En).factor, 1);
}

TEST(Words, FollowTheGlossary)
{
    EXPECT_EQ(words(Qualifier::MoreThan), (Text{"超过（余、多、超、突破）", "more than"}));
    EXPECT_EQ(prefix(Qualifier::MoreThan), (Text{"超过", "more than"}));
    EXPECT_TRUE(prefix(Qualifier::Exact).empty());
    EXPECT_EQ(words(Kind::Target), (Text{"目标", "Target"}));
    EXPECT_EQ(statusWords("P"), (Text{"初步数", "Preliminary"}));
    EXPECT_EQ(gapWords("unpublished"), (Text{"未公布", "Not published"}));
    EXPECT_EQ(gapWords("undated"), (Text{"未注明时期", "Period not stated"}));
    EXPECT_EQ(gapWords("waiting for the county").en, "waiting for the county");
}

TEST(LocatorText, NamesHeadlineAndParagraph)
{
    Passage passage;
    passage.headline = {"双轮驱动", "On two wheels"};
    passage.paragraph = 3;
    EXPECT_EQ(locatorText(passage, Language::Zh), "《双轮驱动》，第3段");
    EXPECT_EQ(locatorText(passage, Language::En), "\"On two wheels\", paragraph 3");
    passage.paragraph = 0;
    EXPECT_EQ(locatorText(passage, Language::Zh), "《双轮驱动》，标题");
}

RC_GTEST_PROP(Label, NeverSaysMoreThanTheQuantity, ())
{
    const auto a = *rc::gen::inRange(1, 100000), b = *rc::gen::inRange(1, 100000);
    const auto share = shareOf(quantity(Qualifier::Exact, a, firms), quantity(Qualifier::MoreThan, b, firms));
    const auto times = ratio(quantity(Qualifier::MoreThan, a, firms), quantity(Qualifier::Exact, b, firms));
    if (share) {
        const std::string text = label(*share, nullptr, Language::Zh); // 不足…%
        RC_ASSERT(text.starts_with("不足"));
        RC_ASSERT(std::stod(text.substr(std::string("不足").size())) * b >= 100.0 * a * (1 - 1e-12));
    }
    const std::string text = label(times.value(), nullptr, Language::Zh);
    RC_ASSERT(text.starts_with("超过"));
    RC_ASSERT(std::stod(text.substr(std::string("超过").size())) * b <= a * (1 + 1e-12));
}

} // namespace
} // namespace rd
