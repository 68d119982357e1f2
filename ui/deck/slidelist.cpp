#include "ui/deck/slidelist.h"

#include "app/decks/decklock.h"
#include "app/decks/decks.h"
#include "ui/editing/wording.h"

#include <QListWidget>
#include <QPainter>

#include <algorithm>
#include <map>

namespace rd {
namespace {

constexpr QSize pictureSize{176, 99};
constexpr int codeRole = Qt::UserRole, marksRole = Qt::UserRole + 1;

/// What is said of a slide below its title: number, layout, marks, group.
QString marksOf(const Slide &slide, const QString &number, Language language)
{
    QStringList parts{number, saidWord("deck.layout." + slide.layout, language)};
    if (slide.build && slide.reports.size() > 1) {
        parts << filledWord("deck.slide.steps", QString::number(slide.reports.size()), language);
    }
    if (slide.hidden) {
        parts << saidWord("deck.slide.hidden", language);
    }
    if (slide.backup) {
        parts << saidWord("deck.slide.backup", language);
    }
    parts << said(slide.group, language);
    parts.removeAll(QString());
    return parts.join(saidWord("join.dot", language));
}

QIcon framed(const QImage &picture, const Look &look)
{
    QPixmap pixmap(pictureSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QSize size = picture.size().scaled(pictureSize - QSize(2, 2), Qt::KeepAspectRatio);
    const QRect place(QPoint((pictureSize.width() - size.width()) / 2, (pictureSize.height() - size.height()) / 2), size);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, picture);
    painter.setPen(look.page().color(Token::Rule));
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected); // as the room sees it: a style tints what is chosen
    return icon;
}

/// By code, the number under which a slide is reached in the show; hidden ones have none.
std::map<std::string, std::size_t> numbersIn(const CodeBook &codes, const std::string &deck)
{
    std::map<std::string, std::size_t> numbers;
    const auto shown = deckOf(codes, deck);
    for (const DeckSlide &slide : shown ? shown->slides : std::vector<DeckSlide>()) {
        numbers.emplace(slide.code, slide.number);
    }
    return numbers;
}

void setTitle(QListWidgetItem &item, const QString &title)
{
    const QString marks = item.data(marksRole).toString();
    item.setText(title + u'\n' + marks);
    item.setData(Qt::AccessibleTextRole, title + QStringLiteral(", ") + marks);
}

} // namespace

QListWidget *makeSlideList()
{
    auto *list = new QListWidget;
    list->setObjectName(QStringLiteral("deck.slides"));
    list->setIconSize(pictureSize);
    list->setSpacing(2);
    list->setWordWrap(true);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setDragDropMode(QAbstractItemView::InternalMove);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

void fillSlideList(QListWidget &list, const std::vector<Slide> &slides, const CodeBook &codes, const Look &look)
{
    struct Shown {
        QIcon picture;
        QString title;
    };
    std::map<std::string, Shown> before;
    for (int i = 0; i < list.count(); ++i) {
        before[codeOfSlide(*list.item(i))] = {list.item(i)->icon(), list.item(i)->text().section(u'\n', 0, 0)};
    }
    const auto numbers = numbersIn(codes, slides.empty() ? std::string() : slides.front().deck);
    list.clear();
    for (const Slide &slide : slides) {
        auto *item = new QListWidgetItem(&list);
        const auto number = numbers.find(slide.code);
        item->setData(codeRole, qtext(slide.code));
        item->setData(marksRole,
                      marksOf(slide, number == numbers.end() ? QString() : QString::number(number->second), look.language));
        const auto shown = before.find(slide.code);
        QPixmap blank(pictureSize);
        blank.fill(Qt::transparent);
        item->setIcon(shown == before.end() ? QIcon(blank) : shown->second.picture);
        const QString own = said(slide.title, look.language);
        setTitle(*item, !own.isEmpty() ? own : shown != before.end() ? shown->second.title : QString());
        if (slide.hidden) {
            item->setForeground(look.page().color(Token::Quiet));
        }
    }
}

void showPicture(QListWidget &list, int row, const QString &title, const QImage &picture, const Look &look)
{
    QListWidgetItem *item = list.item(row);
    if (item == nullptr || picture.isNull()) {
        return;
    }
    const QSignalBlocker quiet(list.model());
    item->setIcon(framed(picture, look));
    setTitle(*item, title.isEmpty() ? saidWord("deck.slide.untitled", look.language) : title);
    list.viewport()->update();
}

std::string codeOfSlide(const QListWidgetItem &item) { return item.data(codeRole).toString().toStdString(); }

std::vector<std::string> chosenSlides(const QListWidget &list)
{
    std::vector<std::string> chosen;
    for (int i = 0; i < list.count(); ++i) {
        if (list.item(i)->isSelected()) {
            chosen.push_back(codeOfSlide(*list.item(i)));
        }
    }
    return chosen;
}

void chooseSlides(QListWidget &list, int current, const std::vector<std::string> &codes)
{
    list.setCurrentRow(current, QItemSelectionModel::ClearAndSelect);
    for (int i = 0; i < list.count(); ++i) {
        if (std::ranges::find(codes, codeOfSlide(*list.item(i))) != codes.end()) {
            list.item(i)->setSelected(true);
        }
    }
}

SlideDeck wholeDeck(const CodeBook &codes, const std::string &deck)
{
    SlideDeck whole;
    if (const Deck *stored = codes.decks.find(deck)) {
        whole = {stored->code, stored->name, {}, 0, stored->theme, stored->aspect, stored->locked};
    }
    for (const Slide &slide : slidesIn(codes, deck)) {
        DeckSlide first = slidesOf(slide, codes).front();
        for (ReportSpec &report : first.reports) {
            report.asKnown = report.asKnown.empty() ? lockOf(whole.locked, first.code) : report.asKnown;
        }
        first.number = whole.slides.size() + 1;
        whole.slides.push_back(std::move(first));
    }
    whole.count = whole.slides.size();
    return whole;
}

} // namespace rd
