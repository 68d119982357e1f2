#include "store/rooms.h"

#include "core/report/plaincards.h"
#include "store/rollup/heldcounts.h"
#include "store/rollup/rollup.h"
#include "store/rows/bookreader.h"
#include "store/sql/sentences.h"

namespace rd {
namespace {

Result<void> countSince(Sql &sql, const ChangeLog &before)
{
    const auto log = ChangeLog::read(sql, {});
    const auto book = log ? readBook(sql, *log) : log.error();
    return book ? Rollup(sql).follow(before, *log, *book) : book.error();
}

} // namespace

Result<void> Store::Rooms::learn(const std::string &newDay)
{
    auto newLog = ChangeLog::read(sql(), newDay);
    if (!newLog) {
        return newLog.error();
    }
    auto newBook = readBook(sql(), *newLog);
    if (!newBook) {
        return newBook.error();
    }
    const auto counted = Rollup(sql()).holds(*newLog);
    if (!counted) {
        return counted.error();
    }
    if (*counted && newDay.empty()) {
        const Area *region = newBook->region();
        auto held = readHeldCounts(sql(), askInHowManyAreas(*newBook),
                                   region ? std::string_view(region->code) : std::string_view(), partsToCompare(*newBook));
        if (!held) {
            return held.error();
        }
        newBook->held = *std::move(held);
        auto subjects = readHeldOfSubjects(sql());
        if (!subjects) {
            return subjects.error();
        }
        newBook->heldOfSubjects = *std::move(subjects);
    }
    rollupHolds = *counted && newDay.empty();
    day = newDay;
    log = std::move(*newLog);
    book = std::move(*newBook);
    unchecked.reset();
    return {};
}

std::optional<Error> Store::Rooms::faultInWriting() const
{
    if (access == Access::Read) {
        return refused(sql().name(), "是以只读方式打开的，不能修改", "was opened for reading only and cannot be changed");
    }
    return std::nullopt;
}

Result<void> Store::Rooms::write(const Work &work)
{
    begin();
    if (auto fault = faultInWriting()) {
        return *fault;
    }
    {
        Transaction writing(sql());
        if (auto begun = writing.beginWrite(); !begun) {
            return begun;
        }
        // Another connection may have written since.
        const auto current = ChangeLog::read(sql(), {});
        if (!current) {
            return current.error();
        }
        const auto keep = work(*current);
        if (!keep) {
            return keep.error();
        }
        if (!*keep) {
            return {};
        }
        if (auto counted = countSince(sql(), *current); !counted) {
            return counted;
        }
        if (auto committed = writing.commit(); !committed) {
            return committed;
        }
    }
    return learn(day);
}

} // namespace rd
