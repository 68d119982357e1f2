#include "store/checker.h"

#include "store/dumper.h"
#include "store/rollup/rollup.h"
#include "store/rows/bookreader.h"
#include "store/rows/circles.h"
#include "store/rows/references.h"
#include "store/rows/schema.h"

namespace rd {
namespace {

constexpr std::size_t mostSentences = 20;

/// Damage is an answer; whatever else goes wrong is an error.
Result<void> note(const Error &error, std::vector<Text> &found)
{
    if (error.code != ErrorCode::Unsound) {
        return error;
    }
    found.push_back(error.sentence);
    return {};
}

Result<void> checkFile(Sql &sql, std::vector<Text> &found)
{
    if (sql.backend() != Backend::Sqlite) {
        return {};
    }
    auto statement = sql.prepare("PRAGMA integrity_check(5)");
    while (statement->step()) {
        if (const std::string line = statement->text(0); line != "ok") {
            found.push_back({"数据库文件已损坏：" + line, "the file is damaged: " + line});
        }
    }
    auto done = statement->outcome();
    return done ? done : note(done.error(), found);
}

Result<void> checkContent(Sql &sql, std::vector<Text> &found)
{
    const auto content = digestOfContent(sql);
    if (!content) {
        return note(content.error(), found);
    }
    const auto stored = storedDigest(sql);
    if (!stored) {
        return note(stored.error(), found);
    }
    if (*content != *stored) {
        found.push_back({"内容与写入时的摘要不符：有记录丢失或被改动，请用备份恢复",
                         "the content is not what was written: rows are missing or were altered; restore it from a backup"});
    }
    return {};
}

Result<void> checkReferences(Sql &sql, std::vector<Text> &found)
{
    const auto log = ChangeLog::read(sql, {});
    auto faults = log ? danglingReferences(sql, *log, mostSentences) : log.error();
    if (faults && faults->empty()) {
        faults = circles(sql, *log);
    }
    if (!faults) {
        return note(faults.error(), found);
    }
    for (const Error &error : *faults) {
        found.push_back(error.sentence);
    }
    return {};
}

Result<void> checkCounts(Sql &sql, std::vector<Text> &found)
{
    const auto log = ChangeLog::read(sql, {});
    const auto book = log ? readBook(sql, *log) : log.error();
    if (!book) {
        return note(book.error(), found);
    }
    Rollup rollup(sql);
    const auto counted = rollup.holds(*log);
    const auto right = counted && *counted ? rollup.isRight(*log, *book) : counted;
    if (!right) {
        return note(right.error(), found);
    }
    if (*counted && !*right) {
        found.push_back({"数据条数的汇总与数据不符，请用备份恢复",
                         "the counts of what is held are not those of the values; restore the store from a backup"});
    }
    return {};
}

} // namespace

Result<std::vector<Text>> checkStore(Sql &sql)
{
    Transaction reading(sql);
    if (auto begun = reading.beginRead(); !begun) {
        return begun.error();
    }
    std::vector<Text> found;
    for (auto *check : {checkFile, checkContent, checkReferences, checkCounts}) {
        if (auto done = check(sql, found); !done) {
            return done.error();
        }
        if (!found.empty()) {
            break; // what follows would only say the same in other words
        }
    }
    return found;
}

} // namespace rd
