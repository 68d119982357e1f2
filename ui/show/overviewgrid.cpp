#include "ui/show/overviewgrid.h"

#include "ui/widgets/look.h"

#include <QApplication>
#include <QBuffer>
#include <QImageReader>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace rd {
namespace {

constexpr int titleRole = Qt::UserRole, pictureRole = Qt::UserRole + 1;

/// A slide with a rule around it, or with the outline of what is chosen.
QPixmap framed(const QImage &picture, const QColor &color, int width)
{
    QPixmap pixmap = QPixmap::fromImage(picture);
    QPainter painter(&pixmap);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(QRectF(pixmap.rect()).adjusted(width / 2.0, width / 2.0, -width / 2.0, -width / 2.0));
    return pixmap;
}

/// Unpacks and frames only what is seen: of hundreds of slides no pixels are kept.
class SlideCell final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QByteArray file = index.data(pictureRole).toByteArray();
        if (file.isEmpty()) {
            return;
        }
        const QImage picture = QImage::fromData(file, "PNG");
        QIcon icon(framed(picture, option->palette.color(QPalette::Mid), 2));
        icon.addPixmap(framed(picture, option->palette.color(QPalette::Highlight), 6), QIcon::Selected);
        option->icon = icon;
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
};

bool matches(const QListWidgetItem &item, const QString &text)
{
    return text.isEmpty() || item.text() == text || item.data(titleRole).toString().contains(text, Qt::CaseInsensitive);
}

} // namespace

OverviewGrid::OverviewGrid(QWidget *parent) : QWidget(parent), m_filter(new QLineEdit), m_list(new QListWidget)
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    setAutoFillBackground(true);
    m_list->setItemDelegate(new SlideCell(m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the filter keeps the focus; arrows are passed on
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &OverviewGrid::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &OverviewGrid::choose);
}

void OverviewGrid::setTheme(const Theme &theme, Language language)
{
    QPalette colors = palette();
    colors.setColor(QPalette::Window, theme.color(Token::Ground));
    colors.setColor(QPalette::Base, theme.color(Token::Ground));
    colors.setColor(QPalette::Text, theme.color(Token::Text));
    colors.setColor(QPalette::PlaceholderText, theme.color(Token::Quiet));
    colors.setColor(QPalette::Highlight, theme.color(Token::Text));
    colors.setColor(QPalette::HighlightedText, theme.color(Token::Ground));
    colors.setColor(QPalette::Mid, theme.color(Token::Rule));
    setPalette(colors);
    setFont(theme.font(Type::Caption));
    m_filter->setPlaceholderText(saidWord("show.filter", language));
    layout()->setContentsMargins(QMargins(1, 1, 1, 1) * static_cast<int>(theme.step(6)));
    layout()->setSpacing(static_cast<int>(theme.step(3)));
}

void OverviewGrid::setSlide(std::size_t slide, const QString &title, QByteArray picture)
{
    if (QListWidgetItem *item = m_list->item(static_cast<int>(slide))) {
        item->setData(titleRole, title);
        item->setData(Qt::AccessibleTextRole, QString(item->text() + u' ' + title));
        if (!picture.isEmpty()) {
            item->setData(pictureRole, picture);
            QBuffer file(&picture);
            const QSize size = QImageReader(&file, "PNG").size();
            if (const double shape = double(size.height()) / size.width(); shape != m_shape) {
                m_shape = shape;
                resizeEvent(nullptr);
            }
        }
    }
}

void OverviewGrid::open(const DeckFlow &flow, std::size_t current)
{
    m_list->clear();
    for (std::size_t place = 0; place < flow.size(); ++place) {
        m_list->addItem(QString::number(flow.numberOf(place))); // the title stands in the picture
    }
    m_filter->clear();
    m_list->setCurrentRow(static_cast<int>(current));
    resizeEvent(nullptr);
}

void OverviewGrid::resizeEvent(QResizeEvent *)
{
    constexpr int columns = 4;
    const int margin = layout()->contentsMargins().left();
    const int cell = std::max(80, (width() - 2 * margin - style()->pixelMetric(QStyle::PM_ScrollBarExtent) - 8) / columns);
    const int icon = cell - 24;
    const int height = static_cast<int>(icon * m_shape);
    const QSize size(cell, height + m_list->fontMetrics().height() + 12);
    for (int row = 0; row < m_list->count(); ++row) {
        m_list->item(row)->setSizeHint(size); // as large without a picture, which may come later
    }
    m_list->setIconSize({icon, height});
    m_list->setGridSize(size);
}

void OverviewGrid::narrow(const QString &text)
{
    const QString wanted = text.trimmed();
    int best = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = matches(*m_list->item(row), wanted);
        m_list->setRowHidden(row, !fits);
        const bool exact = m_list->item(row)->text() == wanted && !(best >= 0 && m_list->item(best)->text() == wanted);
        best = fits && (best < 0 || exact) ? row : best;
    }
    if (!wanted.isEmpty()) {
        m_list->setCurrentRow(best);
    }
}

void OverviewGrid::choose()
{
    const int row = m_list->currentRow();
    if (row >= 0 && !m_list->isRowHidden(row)) {
        Q_EMIT chosen(static_cast<std::size_t>(row));
    }
}

bool OverviewGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: QApplication::sendEvent(m_list, event); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape: Q_EMIT left(); return true;
    default: return false;
    }
}

} // namespace rd
