#include "ui/widgets/navigation.h"

#include "core/report/catalogue.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace rd {
namespace {

/// A page's name; the open one bold behind a bar in the text colour, so that colour alone says nothing.
class PageDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    Theme theme = Theme::page(ThemeName::Light);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const QRect rect = option.rect;
        painter->fillRect(rect, theme.color(current ? Token::Ground : Token::Card));
        if (current) {
            painter->fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), theme.color(Token::Text));
        }
        const bool isHead = !option.state.testFlag(QStyle::State_Enabled);
        painter->setFont(theme.font(isHead ? Type::Caption : Type::Body, current || isHead));
        painter->setPen(theme.color(isHead ? Token::Quiet : Token::Text));
        const int indent = 20 + index.data(Qt::UserRole + 1).toInt() * 16;
        painter->drawText(rect.adjusted(indent, 0, -4, 0), Qt::AlignVCenter | Qt::TextWordWrap, index.data().toString());
        if (option.state.testFlag(QStyle::State_HasFocus) && current) {
            painter->setPen(QPen(theme.color(Token::Text), 1, Qt::DotLine));
            painter->drawRect(rect.adjusted(6, 2, -3, -3));
        }
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int indent = 24 + index.data(Qt::UserRole + 1).toInt() * 16;
        const QRect room(0, 0, std::max(option.rect.width() - indent, 80), 1000);
        const QRect text =
            QFontMetrics(theme.font(Type::Body, true)).boundingRect(room, Qt::TextWordWrap, index.data().toString());
        return {option.rect.width(), text.height() + 18};
    }
};

ThemeName next(ThemeName theme)
{
    return theme == ThemeName::Light ? ThemeName::Dark : theme == ThemeName::Dark ? ThemeName::Projector : ThemeName::Light;
}

} // namespace

Navigation::Navigation(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget), m_new(new QToolButton), m_language(new QToolButton), m_theme(new QToolButton)
{
    setFixedWidth(176);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PageDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_new->setObjectName(QStringLiteral("newreport"));
    for (QToolButton *button : {m_new, m_language, m_theme}) {
        button->setAutoRaise(true);
    }
    auto *switches = new QHBoxLayout;
    switches->setContentsMargins(12, 8, 12, 8);
    switches->addWidget(m_language);
    switches->addWidget(m_theme);
    switches->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->addWidget(m_list, 1);
    auto *make = new QHBoxLayout;
    make->setContentsMargins(12, 4, 12, 0);
    make->addWidget(m_new);
    make->addStretch(1);
    column->addLayout(make);
    column->addLayout(switches);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (const std::string page = pageAt(row); !page.empty()) {
            Q_EMIT pageWanted(page);
        }
    });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        if (const std::string page = pageAt(m_list->row(item)); !page.empty()) {
            Q_EMIT pageWanted(page); // from a drill back to the page itself
        }
    });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &Navigation::wantMenu);
    connect(m_new, &QToolButton::clicked, this, &Navigation::newReportWanted);
    connect(m_language, &QToolButton::clicked, this,
            [this] { Q_EMIT languageWanted(m_look.language == Language::Zh ? Language::En : Language::Zh); });
    connect(m_theme, &QToolButton::clicked, this, [this] { Q_EMIT themeWanted(next(m_look.theme)); });
}

void Navigation::setPages(std::vector<std::string> pages)
{
    m_pages = std::move(pages);
    refill();
}

void Navigation::setCodes(std::shared_ptr<const CodeBook> codes)
{
    m_codes = std::move(codes);
    refill();
}

void Navigation::setCurrentPage(const std::string &page)
{
    m_current = page;
    const QSignalBlocker quiet(m_list);
    int row = m_list->count() - 1;
    while (row >= 0 && (page.empty() || pageAt(row) != page)) {
        --row;
    }
    m_list->setCurrentRow(row);
}

void Navigation::setLook(const Look &look)
{
    m_look = look;
    static_cast<PageDelegate *>(m_list->itemDelegate())->theme = look.page();
    m_list->setAccessibleName(saidWord("access.pages", look.language));
    m_new->setText(QStringLiteral("+ ") + saidWord("build.new", look.language));
    m_new->setAccessibleName(saidWord("action.report.new", look.language));
    m_language->setText(saidWord("action.language", look.language));
    m_language->setAccessibleName(saidWord("menu.language", look.language));
    m_language->setToolTip(saidWord("menu.language", look.language));
    const QString theme = saidWord("theme." + std::string(name(next(look.theme))), look.language);
    m_theme->setText(theme.section(QStringLiteral(" ("), 0, 0)); // what stands in brackets has no room
    m_theme->setAccessibleName(saidWord("menu.theme", look.language) + QStringLiteral(": ") + theme);
    m_theme->setToolTip(m_theme->accessibleName());
    refill();
}

void Navigation::refill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const std::string &page : m_pages) {
        const Text name = m_codes ? pageName(page, *m_codes) : pageName(page);
        add(page, said(name, m_look.language), page == "axle-project" ? 1 : 0); // reached from the pages above it
    }
    const std::vector<SavedReport> own = m_codes ? ownReports(*m_codes) : std::vector<SavedReport>();
    if (!own.empty()) {
        add({}, saidWord("nav.own", m_look.language), 0);
        m_list->item(m_list->count() - 1)->setFlags(Qt::NoItemFlags);
    }
    for (const SavedReport &report : own) {
        add(pageOf(report), said(report.name, m_look.language), 0);
    }
    setCurrentPage(m_current);
}

void Navigation::add(const std::string &page, const QString &name, int depth)
{
    auto *item = new QListWidgetItem(name, m_list);
    item->setData(Qt::UserRole, qtext(page));
    item->setData(Qt::UserRole + 1, depth);
}

std::string Navigation::pageAt(int row) const
{
    const QListWidgetItem *item = m_list->item(row);
    return item ? item->data(Qt::UserRole).toString().toStdString() : std::string();
}

void Navigation::wantMenu(const QPoint &at)
{
    const QListWidgetItem *item = m_list->itemAt(at);
    const std::string page = item ? pageAt(m_list->row(item)) : std::string();
    if (!reportOnPage(page).empty()) {
        Q_EMIT pageWanted(page);
        Q_EMIT reportMenuWanted(m_list->viewport()->mapToGlobal(at));
    }
}

} // namespace rd
