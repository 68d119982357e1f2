#include "intake/passages.h"

#include "core/report/findtext.h"
#include "intake/coderow.h"
#include "intake/printedvalue.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace rd {
namespace {

constexpr std::string_view newPassagePrefix = "IM-P";

} // namespace

std::optional<int> paragraphNamed(std::string_view text)
{
    constexpr int most = 9999;
    std::string_view rest = trimmed(text);
    if (const std::string letters = fold(rest).letters; letters == fold("标题").letters || letters == "headline") {
        return 0;
    }
    for (const std::string_view word : {"第", "paragraph ", "Paragraph ", "para. ", "para ", "¶"}) {
        rest = trimmed(rest.substr(rest.starts_with(word) ? word.size() : 0));
    }
    for (const std::string_view word : {"自然段", "段"}) {
        rest = trimmed(rest.substr(0, rest.size() - (rest.ends_with(word) ? word.size() : 0)));
    }
    int number = -1;
    const auto [end, code] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return code == std::errc() && end == rest.data() + rest.size() && number >= 0 && number <= most ? std::optional(number)
                                                                                                    : std::nullopt;
}

Passages::Passages(const CodeBook &codes) : m_codes(codes)
{
    for (const Passage &passage : m_codes.passages) {
        for (const std::string &headline : {passage.headline.zh, passage.headline.en}) {
            m_known.try_emplace({passage.source, headline, passage.paragraph}, passage.code);
            m_headlines.try_emplace({passage.source, headline}, passage.headlineOrd);
        }
        int &last = m_lastHeadline[passage.source];
        last = std::max(last, passage.headlineOrd);
        m_ord = std::max<std::int64_t>(m_ord, passage.ord);
        if (passage.code.starts_with(newPassagePrefix)) {
            m_last = std::max<std::int64_t>(m_last, std::atoll(passage.code.c_str() + newPassagePrefix.size()));
        }
    }
}

int Passages::headlineOrd(const std::string &source, const std::string &headline)
{
    const auto [it, isNew] = m_headlines.try_emplace({source, headline}, 0);
    if (isNew) {
        it->second = ++m_lastHeadline[source];
    }
    return it->second;
}

std::string Passages::codeOf(const Draft &draft)
{
    const std::string &source = draft.series.source;
    const auto [it, isNew] = m_known.try_emplace({source, draft.headline, draft.paragraph}, std::string());
    if (isNew) {
        it->second = fmt::format("{}{:04}", newPassagePrefix, ++m_last);
        CodeRow row("passage");
        row.set("code", it->second).set("source", source).set("headline_zh", draft.headline).set("headline_en", draft.headline);
        row.set("headline_ord", std::int64_t(headlineOrd(source, draft.headline)));
        row.set("paragraph", std::int64_t(draft.paragraph)).set("ord", ++m_ord);
        m_rows.push_back(row.row());
    }
    return it->second;
}

} // namespace rd
