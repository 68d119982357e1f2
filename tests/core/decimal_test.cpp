#include "core/decimal.h"

#include "core/rounding.h"

#include <cmath>
#include <limits>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace rd {
namespace {

double number(std::string_view text, int shift = 0)
{
    const auto read = parseNumber(text, shift);
    EXPECT_TRUE(read.ok()) << text;
    return read.ok() ? read.value() : std::nan("");
}

TEST(ParseNumber, ReadsTheGrammar)
{
    EXPECT_EQ(number("5100"), 5100);
    EXPECT_EQ(number("-12.5"), -12.5);
    EXPECT_EQ(number("+0.75"), 0.75);
    EXPECT_EQ(number("2.6e8"), 260000000);
    EXPECT_EQ(number("25E-2"), 0.25);
    EXPECT_EQ(number("0.000"), 0);
    EXPECT_FALSE(std::signbit(number("-0")));
    EXPECT_EQ(number("007"), 7);
    EXPECT_EQ(number("123456789012345"), 123456789012345);
    EXPECT_EQ(number("1000000000000000000"), 1e18) << "zeros at the end are no significant digits";
}

TEST(ParseNumber, ShiftsThePointInTheText)
{
    EXPECT_EQ(number("1.1", 8), 110000000);
    EXPECT_EQ(number("2.6", 8), 260000000);
    EXPECT_EQ(number("0.3", 4), 3000);
    EXPECT_EQ(number("33.33", -2), 0.3333);
    EXPECT_NE(1.1 * 1e8, 110000000) << "the reason why";
}

TEST(ParseNumber, RefusesWhatIsNoNumber)
{
    for (const char *text :
         {"",        " ",   "nan", "NaN", "inf", "-inf", "Infinity", "0x10", "1,234", "1.234,5", "5.", ".5", "1e", "1e+",
          "1e99999", "--1", "+-1", "1 2", " 1",  "1 ",   "12万",     "５",   "1.2.3", "1e5.5",   "e5", "-",  "."}) {
        const auto read = parseNumber(text);
        ASSERT_FALSE(read.ok()) << text;
        EXPECT_FALSE(read.error().sentence.zh.empty());
        EXPECT_FALSE(read.error().sentence.en.empty());
        EXPECT_NE(read.error().sentence.en.find(text), std::string::npos) << "the sentence quotes what was read";
    }
}

TEST(ParseNumber, RefusesMoreDigitsThanADoubleKeeps)
{
    EXPECT_TRUE(parseNumber("9007199254740993").error().sentence.en.find("15 significant digits") != std::string::npos);
    EXPECT_FALSE(parseNumber("0.1234567890123456").ok());
    EXPECT_TRUE(parseNumber("0.000000000123456789012345").ok());
    EXPECT_FALSE(parseNumber("1e400").ok());
    EXPECT_FALSE(parseNumber("1e-400").ok());
    EXPECT_FALSE(parseNumber("1", 400).ok());
}

TEST(ParseNumber, QuotesLongTextCutBetweenCharacters)
{
    std::string text;
    for (int i = 0; i < 30; ++i) {
        text += "聊";
    }
    const std::string sentence = parseNumber(text).error().sentence.zh;
    EXPECT_EQ(sentence.find(text), std::string::npos);
    EXPECT_NE(sentence.find(text.substr(0, 39) + "…"), std::string::npos);
}

TEST(ParseInteger, ReadsWholeNumbersOnly)
{
    EXPECT_EQ(parseInteger("-42").value(), -42);
    EXPECT_EQ(parseInteger("+7").value(), 7);
    EXPECT_EQ(parseInteger("9223372036854775807").value(), std::numeric_limits<std::int64_t>::max());
    for (const char *text : {"", "1.0", "1e3", "0x1", "9223372036854775808", "+-1", "1 "}) {
        EXPECT_FALSE(parseInteger(text).ok()) << text;
    }
}

TEST(NumberText, IsShortAndWithoutExponent)
{
    EXPECT_EQ(numberText(5100), "5100");
    EXPECT_EQ(numberText(0.1), "0.1");
    EXPECT_EQ(numberText(-260000000), "-260000000");
    EXPECT_EQ(numberText(999999999999999), "999999999999999");
    EXPECT_EQ(numberText(1e15), "1e+15");
    EXPECT_EQ(numberText(0), "0");
    EXPECT_EQ(numberText(-0.0), "0");
    EXPECT_EQ(numberText(std::nan("")), "");
}

rc::Gen<double> anyNumber()
{
    return rc::gen::map(
        rc::gen::pair(rc::gen::inRange<std::int64_t>(-999999999999999, 999999999999999), rc::gen::inRange(-12, 13)),
        [](const auto &parts) { return std::stod(fmt::format("{}e{}", parts.first, parts.second)); });
}

RC_GTEST_PROP(NumberText, ReadsBackAsTheSameNumber, ())
{
    const double any = *anyNumber();
    const auto read = parseNumber(numberText(any));
    RC_ASSERT(read.ok());
    RC_ASSERT(read.value() == any);
}

RC_GTEST_PROP(ParseNumber, NeverCrashesOnAnyText, (const std::string &text))
{
    const auto read = parseNumber(text);
    RC_ASSERT((!read.ok() || std::isfinite(read.value()))); // parentheses: the macro would evaluate both sides
    static_cast<void>(parseInteger(text).ok());
}

RC_GTEST_PROP(ParseNumber, ShiftIsExact, ())
{
    const auto digits = *rc::gen::inRange<std::int64_t>(-99999999, 99999999);
    const std::string whole = std::to_string(digits);
    RC_ASSERT(parseNumber(whole + "e-4", 4).value() == static_cast<double>(digits));
}

TEST(Snapped, TakesTheDustOfBinaryFractionsAway)
{
    EXPECT_EQ(snapped(0.1 + 0.2), 0.3);
    EXPECT_EQ(snapped(1.1 * 1e8), 110000000);
    EXPECT_EQ(snapped(2.0 / 3), 2.0 / 3) << "a number that is really that long stays";
    EXPECT_EQ(snapped(123456789012345), 123456789012345);
}

TEST(Digits, RoundAsDecimalText)
{
    EXPECT_EQ(digitsOf(8.666).rounded(2, Rounding::Down).text(0, false), "8.6");
    EXPECT_EQ(digitsOf(8.666).rounded(2, Rounding::Up).text(0, false), "8.7");
    EXPECT_EQ(digitsOf(-8.666).rounded(2, Rounding::Down).text(0, false), "-8.7");
    EXPECT_EQ(digitsOf(99.96).rounded(3, Rounding::Nearest).text(0, false), "100");
    EXPECT_EQ(digitsOf(99999).rounded(3, Rounding::Up).text(0, true), "100,000");
    EXPECT_EQ(digitsOf(260000000).text(8, false), "2.6");
    EXPECT_EQ(digitsOf(0.05).text(0, false), "0.05");
    EXPECT_EQ(digitsOf(0).text(4, false), "0");
}

/// The quick way must not differ from what the whole text says in any bit.
TEST(Numbers, BareOnesRoundAsTheirTextDoes)
{
    std::uint64_t state = 1;
    const auto next = [&state](std::uint64_t below) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return (state >> 33) % below;
    };
    for (int i = 0; i < 20'000; ++i) {
        std::string text = next(2) == 0 ? "-" : "";
        const std::uint64_t whole = 1 + next(9), fraction = next(7);
        for (std::uint64_t digit = 0; digit < whole + fraction; ++digit) {
            text += digit == whole ? "." : "";
            text += char('0' + next(10));
        }
        const int shift = int(next(17)) - 4;
        const auto bare = bareNumber(text, shift);
        ASSERT_TRUE(bare.has_value()) << text;
        // With an exponent it is not bare.
        EXPECT_EQ(*bare, *parseNumber(text + "e0", shift)) << text << " " << shift;
        EXPECT_EQ(std::signbit(*bare), std::signbit(*parseNumber(text + "e0", shift))) << text;
    }
    for (const char *text : {"", "-", ".5", "5.", "1.2.3", "+5", "1e5", "1,000", "1234567890123456", "５", " 5", "0x1"}) {
        EXPECT_FALSE(bareNumber(text).has_value()) << text;
    }
}

} // namespace
} // namespace rd
