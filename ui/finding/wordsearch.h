#pragma once

#include "ui/charts/scene.h"

namespace rd {

/// What is looked for on a page: letters as they can be read there, whatever their case, width or blanks.
class WordSearch {
public:
    explicit WordSearch(const QString &words);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    [[nodiscard]] bool isIn(const QString &text) const;
    /// The texts of a scene in which the words can be read, by their place among its items, in reading order.
    [[nodiscard]] std::vector<int> textsIn(const Scene &scene) const;

private:
    QString m_words;
};

} // namespace rd
