#include "core/words/words.h"

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
    for (const auto &[literal, file] : foundInSources(std::regex(R"rx("([a-z_]+(?:\.[A-Za-z_-]+)+)")rx"))) {
        const bool ours = sections.contains(literal.substr(0, literal.find('.')));
        if (ours && !fileEndings.contains(literal.substr(literal.rfind('.') + 1))) {
            EXPECT_TRUE(keys.contains(literal)) << literal << " in " << file;
        }
    }
}

} // namespace
} // namespace rd
