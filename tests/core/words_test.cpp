#include "core/words/words.h"

#include "core/words/phrase.h"
#include "core/words/wordlists.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace rd {
namespace {

namespace fs = std::filesystem;

std::set<std::string_view> everyKey()
{
    std::set<std::string_view> keys;
    for (const WordEntry &entry : allWords()) {
        keys.insert(entry.key);
    }
    return keys;
}

std::string contents(const fs::path &path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

TEST(Word, GivesBothLanguages)
{
    EXPECT_EQ(word("page.overview"), (Text{"总览", "Overview"}));
    EXPECT_EQ(word("kind.target", Language::En), "Target");
}

TEST(Word, GivesAnUnknownKeyAsItself)
{
    const Text &first = word("no.such.key");
    EXPECT_EQ(first, (Text{"no.such.key", "no.such.key"}));
    static_cast<void>(word("another.such.key"));
    EXPECT_EQ(&first, &word("no.such.key")) << "the reference stays good";
}

TEST(Words, AreWholeAndEachKeyStandsOnce)
{
    std::set<std::string_view> seen;
    for (const WordEntry &entry : allWords()) {
        EXPECT_FALSE(entry.text.zh.empty()) << entry.key;
        EXPECT_FALSE(entry.text.en.empty()) << entry.key;
        EXPECT_TRUE(seen.insert(entry.key).second) << entry.key << " stands twice";
        EXPECT_EQ(entry.text.zh.find("  "), std::string_view::npos) << entry.key;
    }
    EXPECT_GT(seen.size(), 300U);
}

TEST(Words, HaveTheSamePlaceholdersInBothLanguages)
{
    const auto placeholders = [](std::string_view text) {
        std::size_t count = 0;
        for (std::size_t at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2)) {
            ++count;
        }
        return count;
    };
    for (const WordEntry &entry : allWords()) {
        EXPECT_EQ(placeholders(entry.text.zh), placeholders(entry.text.en)) << entry.key;
    }
}

TEST(Phrase, AgreesWithItsNumber)
{
    EXPECT_EQ(phrase("{} [row|rows] written: {}", 1, "a.csv"), "1 row written: a.csv");
    EXPECT_EQ(phrase("{} [row|rows] written: {}", 0, "1"), "0 rows written: 1");
    EXPECT_EQ(phrase("of {}: {} [area is|areas are] late, {} [was|were]", "[a|b]", 2, 1), "of [a|b]: 2 areas are late, 1 was");
    EXPECT_EQ(phrase("There [is|are] {} of {}", 1, 5), "There is 1 of 5");
    EXPECT_EQ(phrase("[a] {} {}", 1), "[a] 1 {}") << "what is no choice of forms stays";
}

TEST(Phrase, SaysOfOneThingWhatIsSaidOfOne)
{
    const std::regex many(
        R"rx(\b1 (?:(?!of |and )[a-z-]+ ){0,2}?(?!is |was |has |this |less |its )([a-z-]{2,}[^s ]s|are|were|have|go)\b)rx");
    const std::set<std::string> verbs = {"shows", "goes", "has", "looks", "does", "stands", "adds", "holds"};
    for (const WordEntry &entry : allWords()) {
        const std::string said = phrase(std::string(entry.text.en), 1, 1, 1, 1, 1);
        EXPECT_EQ(said.find('|'), std::string::npos) << entry.key << ": " << said;
        for (std::sregex_iterator it(said.begin(), said.end(), many), end; it != end; ++it) {
            EXPECT_TRUE(verbs.contains((*it)[1].str())) << entry.key << ": " << said;
        }
        EXPECT_EQ(entry.text.zh.find('['), std::string_view::npos) << entry.key << ": Chinese has one form";
    }
}

/// The texts that `pattern` finds in the sources of the program, each with its file.
std::vector<std::pair<std::string, fs::path>> foundInSources(const std::regex &pattern)
{
    std::vector<std::pair<std::string, fs::path>> found;
    for (const char *room : {"src", "ui"}) {
        for (const auto &file : fs::recursive_directory_iterator(fs::path(RD_SOURCE_DIR) / room)) {
            const std::string extension = file.path().extension().string();
            if (extension != ".cpp" && extension != ".h") {
                continue;
            }
            const std::string text = contents(file.path());
            for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) {
                found.emplace_back((*it)[1].str(), file.path());
            }
        }
    }
    return found;
}

TEST(Words, HaveEveryKeyThatTheProgramAsksFor)
{
    const auto keys = everyKey();
    const auto uses = foundInSources(std::regex(R"rx(\bword\(\s*"([^"]+)"\s*[,)])rx"));
    EXPECT_FALSE(uses.empty()) << "the search finds nothing any more";
    for (const auto &[key, file] : uses) {
        EXPECT_TRUE(keys.contains(key)) << key << " in " << file;
    }
}

TEST(Phrase, CountsEverythingThatMessagesCount)
{
    // Limits are never 1, and so are left out: "more than {} parts", "limit of {} bytes", "{} rows at most".
    const std::regex counted(
        R"rx(\{\} (?:more |bulk )?(?:rows|values|figures|columns|cells|fields|areas|times|problems|doubts|faults|slides|reports|forms|files)\b(?! of data at most| at most))rx");
    const auto literals = foundInSources(std::regex(R"rx("([^"\n]*\{\}[^"\n]*)")rx"));
    EXPECT_FALSE(literals.empty()) << "the search finds nothing any more";
    for (const auto &[literal, file] : literals) {
        EXPECT_FALSE(std::regex_search(literal, counted)) << literal << " in " << file;
    }
}

TEST(Words, HaveEveryKeyThatStandsInATable)
{
    // Actions and columns are tables of keys; what looks like a key of one of our sections must be one.
    const auto keys = everyKey();
    std::set<std::string> sections;
    for (const std::string_view key : keys) {
        if (const std::size_t dot = key.find('.'); dot != std::string_view::npos) {
            sections.emplace(key.substr(0, dot));
        }
    }
    const std::set<std::string> fileEndings = {"csv", "json", "sql", "png", "svg", "pdf", "sqlite", "store", "tmp"};
    const auto literals = foundInSources(std::regex(R"rx("([a-z_]+(?:\.[A-Za-z_-]+)+)")rx"));
    EXPECT_FALSE(literals.empty()) << "the search finds nothing any more";
    for (const auto &[literal, file] : literals) {
        const bool ours = sections.contains(literal.substr(0, literal.find('.')));
        if (ours && !fileEndings.contains(literal.substr(literal.rfind('.') + 1))) {
            EXPECT_TRUE(keys.contains(literal)) << literal << " in " << file;
        }
    }
}

} // namespace
} // namespace rd
