#include "exchange/atomicfile.h"

#include "exchange/checkeddevice.h"
#include "support.h"

#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rd {
namespace {

using test::FailingDevice;
using test::Folder;

FileWriter writing(const std::string &text)
{
    return [text](QIODevice &device) {
        device.write(text.data(), static_cast<qint64>(text.size()));
        return Result<void>();
    };
}

/// The exit code of `work` in a process of its own, so that limits and closed streams stay there.
int inChild(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool says(const Result<void> &result, const std::string &part)
{
    return !result.ok() && result.error().sentence.en.find(part) != std::string::npos && !result.error().sentence.zh.empty();
}

TEST(AtomicFile, WritesANewFileAndReplacesAnOldOne)
{
    const Folder folder;
    ASSERT_TRUE(writeFile(folder.path("a.csv"), writing("first")));
    EXPECT_EQ(folder.content("a.csv"), "first");
    ASSERT_TRUE(writeFile(folder.path("a.csv"), writing("2")));
    EXPECT_EQ(folder.content("a.csv"), "2");
    EXPECT_EQ(folder.names(), QStringList{QStringLiteral("a.csv")});
}

TEST(AtomicFile, KeepsTheOldFileWhenTheWriterFails)
{
    const Folder folder;
    folder.put("a.csv", "old");
    const auto result = writeFile(folder.path("a.csv"), [](QIODevice &device) -> Result<void> {
        device.write("half");
        return Error{ErrorCode::Cancelled, {"停", "stopped"}, {}};
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(folder.content("a.csv"), "old");
    EXPECT_EQ(folder.names().size(), 1);
}

TEST(AtomicFile, RefusesWhatIsNoRegularFile)
{
    const Folder folder;
    ASSERT_EQ(::mkfifo(folder.path("pipe").c_str(), 0600), 0);
    ASSERT_EQ(::mkdir(folder.path("dir").c_str(), 0700), 0);
    ASSERT_EQ(::symlink("nowhere", folder.path("dangling").c_str()), 0);
    ASSERT_EQ(::symlink("pipe", folder.path("topipe").c_str()), 0);
    const auto writeTo = [&folder](const char *name) { return writeFile(folder.path(name), writing("x")); };
    EXPECT_TRUE(says(writeTo("pipe"), "no regular file"));
    EXPECT_TRUE(says(writeTo("topipe"), "no regular file"));
    EXPECT_TRUE(says(writeTo("dir"), "is a folder"));
    EXPECT_TRUE(says(writeTo("dangling"), "link to a file that does not exist"));
    EXPECT_TRUE(says(writeTo("missing/a.csv"), "make the folder first"));
    EXPECT_TRUE(says(writeTo("new/"), "name a file"));
    EXPECT_TRUE(says(writeFile("/dev/null", writing("x")), "no regular file"));
    EXPECT_TRUE(says(writeFile("", writing("x")), "name a file"));
    struct stat entry {};
    ASSERT_EQ(::lstat(folder.path("pipe").c_str(), &entry), 0);
    EXPECT_TRUE(S_ISFIFO(entry.st_mode));
    EXPECT_EQ(folder.names().size(), 4);
}

TEST(AtomicFile, SaysBeforehandWhatItWouldRefuse)
{
    const Folder folder;
    EXPECT_TRUE(checkOutput(folder.path("new.csv")));
    EXPECT_TRUE(checkOutput("-"));
    EXPECT_TRUE(says(checkOutput(folder.path()), "is a folder"));
    EXPECT_TRUE(folder.names().isEmpty());
}

TEST(AtomicFile, FollowsALinkToARegularFile)
{
    const Folder folder;
    folder.put("real.csv", "old");
    ASSERT_EQ(::symlink("real.csv", folder.path("link.csv").c_str()), 0);
    ASSERT_TRUE(writeFile(folder.path("link.csv"), writing("new")));
    EXPECT_EQ(folder.content("real.csv"), "new");
    struct stat entry {};
    ASSERT_EQ(::lstat(folder.path("link.csv").c_str(), &entry), 0);
    EXPECT_TRUE(S_ISLNK(entry.st_mode));
}

TEST(AtomicFile, TakesAColonNameAsAFileNotAsAResource)
{
    const Folder folder;
    const QString before = QDir::currentPath();
    ASSERT_TRUE(QDir::setCurrent(QString::fromStdString(folder.path())));
    const auto result = writeFile(":x", writing("mine"));
    QDir::setCurrent(before);
    ASSERT_TRUE(result);
    EXPECT_EQ(folder.content(":x"), "mine");
}

TEST(AtomicFile, LeavesNothingWhenTheDiskIsFull)
{
    const Folder folder;
    folder.put("a.csv", "old");
    for (const std::size_t size : {5000U, 70000U, 1000000U}) {
        const int code = inChild([&] {
            ignoreWriteSignals();
            const rlimit limit{4096, 4096};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            const auto result = writeFile(folder.path("a.csv"), writing(std::string(size, 'x')));
            return says(result, "past the size that is allowed") ? 0 : 1;
        });
        EXPECT_EQ(code, 0) << size;
        EXPECT_EQ(folder.content("a.csv"), "old");
        EXPECT_EQ(folder.names().size(), 1);
    }
}

TEST(AtomicFile, ReportsAFullStandardOutput)
{
    const int code = inChild([] {
        ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO);
        return says(writeFile("-", writing("x")), "the disk is full") ? 0 : 1;
    });
    EXPECT_EQ(code, 0);
}

TEST(AtomicFile, ReportsAClosedPipeAndAClosedStandardOutput)
{
    EXPECT_EQ(inChild([] {
                  ignoreWriteSignals();
                  int ends[2];
                  if (::pipe(ends) != 0) {
                      return 2;
                  }
                  ::close(ends[0]);
                  ::dup2(ends[1], STDOUT_FILENO);
                  return says(writeFile("-", writing("x")), "has closed it") ? 0 : 1;
              }),
              0);
    EXPECT_EQ(inChild([] {
                  ::close(STDOUT_FILENO);
                  ignoreWriteSignals();
                  const int next = ::open("/dev/null", O_RDONLY);
                  return next > STDERR_FILENO && says(writeFile("-", writing("x")), "not open") ? 0 : 1;
              }),
              0);
}

TEST(AtomicFile, WritesStandardOutputByteForByte)
{
    const Folder folder;
    const std::string bytes("a\r\n\0\xff", 5);
    EXPECT_EQ(inChild([&] {
                  ::dup2(::open(folder.path("out").c_str(), O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
                  return writeFile("-", writing(bytes)) ? 0 : 1;
              }),
              0);
    EXPECT_EQ(folder.content("out"), bytes);
}

TEST(CheckedDevice, ReportsEveryByteThatDoesNotGetThrough)
{
    const std::string text = "0123456789";
    for (qint64 capacity = 0; capacity <= 10; ++capacity) {
        FailingDevice inner(capacity, 3);
        CheckedDevice checked(inner, "out.csv");
        for (const char c : text) {
            checked.write(&c, 1);
        }
        const auto finished = checked.finish();
        EXPECT_EQ(finished.ok(), capacity == 10) << capacity;
        EXPECT_EQ(inner.taken.toStdString(), text.substr(0, static_cast<std::size_t>(capacity)));
        EXPECT_TRUE(finished.ok() || says(finished, "out.csv: cannot be written: the disk is full"));
    }
}

TEST(CheckedDevice, RefusesFurtherWritesAfterAFailure)
{
    FailingDevice inner(100);
    CheckedDevice checked(inner, "out");
    const QByteArray large(200000, 'x');
    EXPECT_EQ(checked.write(large), -1);
    EXPECT_EQ(checked.write("y"), -1);
    EXPECT_FALSE(checked.finish());
    EXPECT_EQ(inner.taken, QByteArray(100, 'x'));
}

TEST(CheckedDevice, KeepsTheOrderOfSmallAndLargeWrites)
{
    FailingDevice inner(1 << 24, 1000);
    CheckedDevice checked(inner, "out");
    std::string expected;
    for (const qsizetype size : {1, 65535, 2, 65536, 65537, 3, 200000}) {
        const QByteArray piece(size, static_cast<char>('a' + size % 26));
        EXPECT_EQ(checked.write(piece), size);
        expected += piece.toStdString();
    }
    EXPECT_TRUE(checked.finish());
    EXPECT_EQ(inner.taken.toStdString(), expected);
}

} // namespace
} // namespace rd
