#include "app/tables/tablenotes.h"

#include "core/words/phrase.h"
#include "core/words/words.h"

namespace rd {
namespace {

std::string inOneLine(const std::vector<std::string> &names)
{
    std::string all;
    for (const std::string &name : names) {
        all += (all.empty() ? "" : "; ") + name;
    }
    return all;
}

} // namespace

std::vector<Text> notesOn(const SheetFile &file, const RoundedNumbers &rounded)
{
    std::vector<Text> notes;
    if (!file.others.empty()) {
        notes.push_back(phrase(word("note.sheets"), file.sheet, inOneLine(file.others)));
    }
    const SheetHidden hidden = file.source->hidden();
    if (hidden.rows > 0) {
        notes.push_back(phrase(word("note.hidden.rows"), file.source->place(hidden.firstRow, 1), hidden.rows));
    }
    if (hidden.columns > 0) {
        notes.push_back(phrase(word("note.hidden.columns"), file.source->place(1, hidden.firstColumn), hidden.columns));
    }
    if (rounded.count > 0) {
        notes.push_back(phrase(word("note.rounded"), rounded.place, rounded.count));
    }
    return notes;
}

} // namespace rd
