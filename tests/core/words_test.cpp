#include "core/words.h"

#include "core/wordlists.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace rd {
namespace {

namespace fs = std::filesystem;

std::vector<WordEntry> everyEntry()
{
    std::vector<WordEntry> all;
    for (const auto list : {glossaryWords(), windowWords(), pageWords()}) {
        all.insert(all.end(), list.begin(), list.end());
    }
    return all;
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
    for (const WordEntry &entry : everyEntry()) {
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
    for (const WordEntry &entry : everyEntry()) {
        EXPECT_EQ(placeholders(entry.text.zh), placeholders(entry.text.en)) << entry.key;
    }
}

TEST(Words, HaveEveryKeyThatTheProgramAsksFor)
{
    std::set<std::string_view> known;
    for (const WordEntry &entry : everyEntry()) {
        known.insert(entry.key);
    }
    const std::regex use(R"rx(\bword\(\s*"([^"]+)"\s*[,)])rx");
    std::size_t uses = 0;
    for (const char *room : {"src", "ui"}) {
        for (const auto &file : fs::recursive_directory_iterator(fs::path(RD_SOURCE_DIR) / room)) {
            if (file.path().extension() != ".cpp" && file.path().extension() != ".h") {
                continue;
            }
            const std::string text = contents(file.path());
            for (std::sregex_iterator it(text.begin(), text.end(), use), end; it != end; ++it) {
                ++uses;
                EXPECT_TRUE(known.contains((*it)[1].str())) << (*it)[1].str() << " in " << file.path();
            }
        }
    }
    EXPECT_GT(uses, 0U) << "the search finds nothing any more";
}

} // namespace
} // namespace rd
