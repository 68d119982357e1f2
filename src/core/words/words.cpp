#include "core/words/words.h"

#include "core/words/wordlists.h"

#include <map>
#include <mutex>
#include <unordered_map>

namespace rd {
namespace {

using Words = std::unordered_map<std::string_view, Text>;

Words collected()
{
    Words words;
    for (const WordEntry &entry : allWords()) {
        words.emplace(entry.key, Text{std::string(entry.text.zh), std::string(entry.text.en)});
    }
    return words;
}

// A reference is promised for unknown keys as well, from any thread.
const Text &keyAsText(std::string_view key)
{
    static std::mutex mutex;
    static std::map<std::string, Text, std::less<>> unknown;
    const std::lock_guard lock(mutex);
    auto it = unknown.find(key);
    if (it == unknown.end()) {
        const std::string text(key);
        it = unknown.emplace(text, Text{text, text}).first;
    }
    return it->second;
}

} // namespace

std::vector<WordEntry> allWords()
{
    std::vector<WordEntry> all;
    for (const std::span<const WordEntry> list :
         {glossaryWords(), windowWords(), chartWords(), panelWords(), pageWords(), measureWords(), intakeWords(), tableWords(),
          fileWords(), buildWords(), formWords(), deckWords()}) {
        all.insert(all.end(), list.begin(), list.end());
    }
    return all;
}

const Text &word(std::string_view key)
{
    static const Words words = collected();
    const auto it = words.find(key);
    return it == words.end() ? keyAsText(key) : it->second;
}

} // namespace rd
