#include "core/words/pinyin.h"

#include <memory>
#include <unicode/translit.h>
#include <unicode/uscript.h>

namespace rd {
namespace {

using icu::Transliterator;
using icu::UnicodeString;

std::unique_ptr<const Transliterator> reader(const char *rules)
{
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<const Transliterator> made(Transliterator::createInstance(rules, UTRANS_FORWARD, error));
    return U_SUCCESS(error) ? std::move(made) : nullptr;
}

const Transliterator *readerOf(bool placeName)
{
    if (placeName) {
        static const auto names = reader("Han-Latin/Names; Latin-ASCII; Lower");
        return names.get();
    }
    static const auto words = reader("Han-Latin; Latin-ASCII; Lower");
    return words.get();
}

bool hasHan(const UnicodeString &text)
{
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        UErrorCode error = U_ZERO_ERROR;
        if (uscript_getScript(text.char32At(at), &error) == USCRIPT_HAN) {
            return true;
        }
    }
    return false;
}

/// Runs of letters and runs of digits, a blank between.
std::string wordsOf(const UnicodeString &latin)
{
    std::string words;
    char16_t before = u' ';
    for (std::int32_t at = 0; at < latin.length(); ++at) {
        const char16_t c = latin.charAt(at);
        const bool isLetter = c >= u'a' && c <= u'z', isDigit = c >= u'0' && c <= u'9';
        const bool goesOn = (isLetter && before >= u'a' && before <= u'z') || (isDigit && before >= u'0' && before <= u'9');
        if (isLetter || isDigit) {
            words += words.empty() || goesOn ? "" : " ";
            words += char(c);
        }
        before = c;
    }
    return words;
}

} // namespace

std::string pinyinOf(std::string_view zh, bool placeName)
{
    UnicodeString text = UnicodeString::fromUTF8(icu::StringPiece(zh.data(), std::int32_t(zh.size())));
    const Transliterator *reader = hasHan(text) ? readerOf(placeName) : nullptr;
    if (!reader) {
        return {};
    }
    text.findAndReplace(u"地", u" di "); // "de" is the particle's reading, and no name has the particle
    reader->transliterate(text);
    return wordsOf(text);
}

} // namespace rd
