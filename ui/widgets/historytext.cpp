#include "ui/widgets/historytext.h"

#include "ui/widgets/look.h"

#include <algorithm>

namespace rd {

QString historyText(Store &store, const std::string &figure, Language language)
{
    const Result<std::vector<Observation>> versions = store.history(figure);
    const Result<std::vector<Change>> changes = store.changes();
    if (!versions || !changes) {
        return {};
    }
    QStringList lines;
    for (const Observation &version : *versions) {
        const auto change = std::ranges::find(*changes, version.change, &Change::id);
        if (change == changes->end()) {
            continue;
        }
        QStringList parts{qtext(change->atUtc).left(10), qtext(change->who), qtext(change->why)};
        if (version.quantity && versions->size() > 1) {
            parts << qtext(version.quantity->asPublished);
        }
        parts.removeAll(QString());
        lines << parts.join(saidWord("join.dot", language));
    }
    return lines.join(u'\n');
}

} // namespace rd
