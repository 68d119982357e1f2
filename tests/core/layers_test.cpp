#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

// What the linker cannot see: a header of the wrong room, and a region's words in the program.

namespace rd {
namespace {

namespace fs = std::filesystem;

const fs::path root = RD_SOURCE_DIR;

struct SourceFile {
    fs::path path;
    std::string text;
};

std::vector<SourceFile> sourcesIn(const fs::path &folder)
{
    std::vector<SourceFile> files;
    for (const auto &entry : fs::recursive_directory_iterator(root / folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension == ".cpp" || extension == ".h" || extension == ".ui") {
            std::ostringstream text;
            text << std::ifstream(entry.path()).rdbuf();
            files.push_back({entry.path(), text.str()});
        }
    }
    EXPECT_FALSE(files.empty()) << folder << " holds no sources any more";
    return files;
}

std::set<std::string> includesOf(const std::string &text)
{
    static const std::regex include(R"rx(#include\s*[<"]([^>"]+)[>"])rx");
    std::set<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), include), end; it != end; ++it) {
        found.insert((*it)[1].str());
    }
    return found;
}

TEST(Layers, EachRoomIncludesOnlyWhomItMayKnow)
{
    const std::map<std::string, std::set<std::string>> mayKnow = {
        {"core", {"core"}},
        {"intake", {"core", "intake"}},
        {"store", {"core", "store"}},
        {"exchange", {"core", "exchange"}},
        {"models", {"core", "models"}},
        {"app", {"core", "intake", "store", "exchange", "app"}},
        {"cli", {"core", "intake", "store", "exchange", "app", "cli"}},
    };
    const std::set<std::string> rooms = {"core", "intake", "store", "exchange", "models", "app", "cli", "ui"};
    for (const auto &[room, known] : mayKnow) {
        for (const SourceFile &file : sourcesIn("src/" + room)) {
            for (const std::string &include : includesOf(file.text)) {
                const std::string folder = include.substr(0, include.find('/'));
                EXPECT_TRUE(!rooms.contains(folder) || known.contains(folder)) << file.path << " includes " << include;
            }
        }
    }
}

/// The folders of a room and whom each of them includes, itself left out.
std::map<std::string, std::set<std::string>> foldersOf(const fs::path &room)
{
    std::map<std::string, std::set<std::string>> known;
    for (const SourceFile &file : sourcesIn("src" / room)) {
        const std::string folder = fs::relative(file.path.parent_path(), root / "src").string();
        for (const std::string &include : includesOf(file.text)) {
            const std::string other = fs::path(include).parent_path().string();
            if (include.starts_with(room.string() + '/') && other != folder) {
                known[folder].insert(other);
            }
        }
    }
    return known;
}

TEST(Layers, FoldersOfARoomKnowEachOtherInNoCircle)
{
    for (const char *room : {"store", "exchange", "app"}) {
        auto known = foldersOf(room);
        EXPECT_FALSE(known.empty()) << room << " has no folders any more";
        const auto knowsNobody = [&known](const auto &folder) {
            return std::ranges::none_of(folder.second, [&known](const std::string &other) { return known.contains(other); });
        };
        while (std::erase_if(known, knowsNobody) > 0) {
        }
        for (const auto &[folder, others] : known) {
            ADD_FAILURE() << folder << " is in a circle or knows one";
        }
    }
}

TEST(Layers, CoreIncludesNoQtAndOnlyTheStoreSpeaksSql)
{
    for (const char *folder : {"src/core", "src/intake"}) {
        for (const SourceFile &file : sourcesIn(folder)) {
            for (const std::string &include : includesOf(file.text)) {
                EXPECT_FALSE(include.starts_with("Q")) << file.path << " includes " << include;
            }
        }
    }
    for (const char *folder : {"src/exchange", "src/models", "src/app", "src/cli", "ui"}) {
        for (const SourceFile &file : sourcesIn(folder)) {
            for (const std::string &include : includesOf(file.text)) {
                EXPECT_FALSE(include.starts_with("QSql") || include == "sqlite3.h") << file.path << " includes " << include;
            }
        }
    }
}

/// The Chinese names in a code list of the bundled package; names need no quotes there.
std::vector<std::string> namesIn(const std::string &table)
{
    std::ifstream file(root / "data/liaocheng" / (table + ".csv"));
    std::vector<std::string> names;
    std::string line;
    std::getline(file, line);
    EXPECT_TRUE(line.starts_with("code,name_zh,")) << table;
    while (std::getline(file, line)) {
        const std::size_t from = line.find(',') + 1;
        const std::string name = line.substr(from, line.find(',', from) - from);
        names.push_back(name);
        // And as people say it, where that is more than one sign: 聊城 for 聊城市.
        for (const std::string_view rank : {"市", "县", "区"}) {
            if (name.ends_with(rank) && name.size() > 2 * rank.size()) {
                names.push_back(name.substr(0, name.size() - rank.size()));
            }
        }
    }
    return names;
}

TEST(Layers, TheProgramHoldsNoNameOfARegion)
{
    std::vector<std::string> names;
    for (const char *table : {"area", "subject"}) {
        const auto more = namesIn(table);
        names.insert(names.end(), more.begin(), more.end());
    }
    ASSERT_GT(names.size(), 9U);
    for (const char *folder : {"src", "ui"}) {
        for (const SourceFile &file : sourcesIn(folder)) {
            for (const std::string &name : names) {
                EXPECT_EQ(file.text.find(name), std::string::npos) << file.path << " holds " << name;
            }
        }
    }
}

} // namespace
} // namespace rd
