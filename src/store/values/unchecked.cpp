#include "store/values/unchecked.h"

#include "core/codebook.h"

namespace rd {

bool needsCheck(const Change &change) { return change.kind == "edit" || change.kind == "table"; }

Unchecked::Unchecked(const ChangeLog &log, const CodeBook &codes) : m_codes(codes)
{
    for (const Change &change : log.all()) {
        if (needsCheck(change) && codes.reviews.find(reviewCode(change.id)) == nullptr) {
            m_changes.insert(change.id);
        }
    }
}

bool Unchecked::operator()(std::int64_t change, const std::string &figure) const
{
    return m_changes.contains(change) && (figure.empty() || m_codes.reviews.find(reviewCode(change, figure)) == nullptr);
}

} // namespace rd
