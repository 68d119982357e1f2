#pragma once

#include "ui/slides/slidedeck.h"
#include "ui/widgets/look.h"

class QImage;
class QListWidget;
class QListWidgetItem;

namespace rd {

/// A list of slides with small pictures of them, to be put in order by dragging.
[[nodiscard]] QListWidget *makeSlideList();
/// Pictures of before stay until there are new ones.
void fillSlideList(QListWidget &list, const std::vector<Slide> &slides, const CodeBook &codes, const Look &look);
void showPicture(QListWidget &list, int row, const QString &title, const QImage &picture, const Look &look);
[[nodiscard]] std::string codeOfSlide(const QListWidgetItem &item);
/// Codes of the slides that are chosen, in the order of the list; and choosing these with one of them as the current one.
[[nodiscard]] std::vector<std::string> chosenSlides(const QListWidget &list);
void chooseSlides(QListWidget &list, int current, const std::vector<std::string> &codes);

/// A deck as the editor shows it: every slide once, hidden ones in their place; of one with steps the first step.
[[nodiscard]] SlideDeck wholeDeck(const CodeBook &codes, const std::string &deck);

} // namespace rd
