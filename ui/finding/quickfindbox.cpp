#include "ui/finding/quickfindbox.h"

#include "app/reportrunner.h"
#include "ui/finding/findrowdelegate.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

constexpr int widest = 680, tallest = 520, pageOfRows = 6, roomAbove = 40;

} // namespace

QuickFindBox::QuickFindBox(QWidget *window)
    : QFrame(window), m_field(new QLineEdit), m_results(new QListWidget), m_nothing(new QLabel)
{
    setObjectName(QStringLiteral("quickfind"));
    m_field->setFrame(false);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setFocusPolicy(Qt::NoFocus); // the field keeps it, so that one can go on typing
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->setUniformItemSizes(false);
    m_results->setItemDelegate(new FindRowDelegate(m_results));
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(16, 12, 16, 12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 12, 1, 1);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_nothing);
    column->addWidget(m_results, 1);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &QuickFindBox::search);
    connect(m_results, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_results->row(item)); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && now != this && !isAncestorOf(now) && now->window() == this->window()) {
            close(false);
        }
    });
    hide();
}

QuickFindBox::~QuickFindBox() = default;

void QuickFindBox::setDesk(Desk desk, std::vector<ReportSpec> reports)
{
    hide();
    m_watcher.reset();
    m_hits.clear();
    m_results->clear();
    m_index.reset();
    m_desk = std::move(desk);
    m_reports = std::move(reports);
}

void QuickFindBox::setLook(const Look &look)
{
    m_look = look;
    const Theme theme = look.page();
    m_field->setFont(theme.font(Type::Heading));
    m_field->setTextMargins(14, 4, 14, 4);
    m_field->setPlaceholderText(saidWord("find.hint", look.language));
    m_field->setAccessibleName(saidWord("quickfind", look.language));
    m_results->setAccessibleName(saidWord("find.results", look.language));
    m_nothing->setFont(theme.font(Type::Body));
    static_cast<FindRowDelegate *>(m_results->itemDelegate())->setTheme(theme);
    search();
}

void QuickFindBox::open()
{
    if (!m_desk.codes) {
        return;
    }
    if (!m_index) {
        m_index = std::make_shared<const QuickFind>(quickFindIn(*m_desk.codes, m_reports, nullptr, MissingPinyin::LeftOut));
    }
    askForFigures();
    if (!isVisible()) {
        m_focusBefore = QApplication::focusWidget();
    }
    m_field->clear();
    search();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void QuickFindBox::askForFigures()
{
    m_watcher = std::make_unique<QFutureWatcher<Index>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher->future().resultCount() > 0 && m_watcher->result()) {
            m_hits.clear(); // they point into the index that goes
            m_index = m_watcher->result();
            search();
            Q_EMIT figuresKnown();
        }
    });
    m_watcher->setFuture(
        m_desk.runner->run(figureQuestion())
            .then(QtFuture::Launch::Async, [codes = m_desk.codes, reports = m_reports](const Result<Table> &table) {
                return table ? std::make_shared<const QuickFind>(quickFindIn(*codes, reports, &*table)) : Index();
            }));
}

void QuickFindBox::search()
{
    // NFKC: full-width letters and digits count as plain ones.
    const QString typed = m_field->text().normalized(QString::NormalizationForm_KC).trimmed();
    m_hits = m_index ? m_index->find(typed.toStdString()) : std::vector<FindHit>();
    const int was = std::max(m_results->currentRow(), 0);
    m_results->clear();
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        addRow(m_hits[i], i == 0 || m_hits[i - 1].entry->sort != m_hits[i].entry->sort);
    }
    const bool sameQuery = sender() != m_field;
    m_results->setCurrentRow(m_hits.empty() ? -1 : std::min(sameQuery ? was : 0, int(m_hits.size()) - 1));
    m_nothing->setText(saidWord("find.nothing", m_look.language).replace(QStringLiteral("{}"), typed));
    m_nothing->setVisible(m_hits.empty() && !typed.isEmpty());
    m_results->setVisible(!m_hits.empty());
    place();
}

void QuickFindBox::addRow(const FindHit &hit, bool firstOfSort)
{
    const FindEntry &entry = *hit.entry;
    const QString sort = saidWord(wordOf(entry.sort), m_look.language);
    auto *item = new QListWidgetItem(said(entry.name, m_look.language), m_results);
    item->setData(FindRowDelegate::Sort, firstOfSort ? sort : QString());
    item->setData(FindRowDelegate::Printed, said(entry.printed, m_look.language));
    item->setData(FindRowDelegate::Detail, said(entry.detail, m_look.language));
    QStringList spoken{sort, said(entry.printed, m_look.language), item->text(), said(entry.detail, m_look.language)};
    spoken.removeAll(QString());
    item->setData(Qt::AccessibleTextRole, spoken.join(QStringLiteral(", ")));
}

void QuickFindBox::take(int row)
{
    if (row < 0 || std::size_t(row) >= m_hits.size()) {
        return;
    }
    const FindEntry entry = *m_hits[std::size_t(row)].entry;
    close(true);
    Q_EMIT chosen(entry);
}

// The focus stays in the field; what the arrows reach is said as its description.
void QuickFindBox::move(int rows)
{
    if (m_hits.empty()) {
        return;
    }
    m_results->setCurrentRow(std::clamp(m_results->currentRow() + rows, 0, int(m_hits.size()) - 1));
    m_field->setAccessibleDescription(m_results->currentItem()->data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void QuickFindBox::close(bool giveFocusBack)
{
    hide();
    Q_EMIT closed();
    if (giveFocusBack && m_focusBefore) {
        m_focusBefore->setFocus();
    }
    m_focusBefore = nullptr;
}

void QuickFindBox::place()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(widest, room.width() - 48);
    int height = layout()->contentsMargins().top() + m_field->sizeHint().height() + 2 * layout()->spacing();
    if (m_nothing->isVisibleTo(this)) {
        height += m_nothing->heightForWidth(width);
    }
    for (int row = 0; row < m_results->count(); ++row) {
        height += m_results->itemDelegate()->sizeHint({}, m_results->model()->index(row, 0)).height();
    }
    height = std::min({height, tallest, room.height() - 2 * roomAbove});
    setGeometry((room.width() - width) / 2, roomAbove, width, height);
}

bool QuickFindBox::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize) {
        place();
    }
    if (object != m_field || event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(object, event);
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: return move(1), true;
    case Qt::Key_Up: return move(-1), true;
    case Qt::Key_PageDown: return move(pageOfRows), true;
    case Qt::Key_PageUp: return move(-pageOfRows), true;
    case Qt::Key_Return:
    case Qt::Key_Enter: return take(m_results->currentRow()), true;
    case Qt::Key_Escape: return close(true), true;
    default: return QFrame::eventFilter(object, event);
    }
}

void QuickFindBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = m_look.page();
    painter.fillRect(rect(), theme.color(Token::Ground));
    painter.setPen(QPen(theme.color(Token::Quiet), 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace rd
