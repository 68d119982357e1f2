#include "storefixture.h"

#include "store/sql/filenames.h"

#include <algorithm>
#include <array>
#include <barrier>
#include <fstream>
#include <thread>

namespace rd::test {

TEST(FileNames, a_taken_name_stays_who_has_it)
{
    const TempFolder folder;
    std::ofstream(folder.file("draft")) << "new";
    std::ofstream(folder.file("kept")) << "old";
    EXPECT_FALSE(takeName(folder.file("draft"), folder.file("kept")));
    EXPECT_FALSE(takeName(folder.file("draft"), folder.file("no such folder/kept")));
    EXPECT_EQ(bytesOf(folder.file("kept")), "old");
    EXPECT_EQ(bytesOf(folder.file("draft")), "new");
    EXPECT_TRUE(takeName(folder.file("draft"), folder.file("free")));
    EXPECT_EQ(bytesOf(folder.file("free")), "new");
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"free", "kept"}));
}

TEST(FileNames, of_many_at_once_one_gets_the_name_and_its_file_is_whole)
{
    constexpr int askers = 4;
    for (int round = 0; round < 100; ++round) {
        const TempFolder folder;
        std::array<std::string, askers> texts;
        std::array<bool, askers> took{};
        std::barrier start(askers);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < askers; ++i) {
                texts[i] = std::string(100000, char('a' + i));
                std::ofstream(folder.file(texts[i].substr(0, 1))) << texts[i];
                threads.emplace_back([&, i] {
                    start.arrive_and_wait();
                    took[i] = takeName(folder.file(texts[i].substr(0, 1)), folder.file("store"));
                });
            }
        }
        ASSERT_EQ(std::ranges::count(took, true), 1);
        ASSERT_TRUE(bytesOf(folder.file("store")) == texts[std::ranges::find(took, true) - took.begin()]);
        ASSERT_EQ(folder.names().size(), askers); // the others' drafts, and the one file
    }
}

} // namespace rd::test
