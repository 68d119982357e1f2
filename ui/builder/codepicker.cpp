#include "ui/builder/codepicker.h"

#include "ui/finding/wordsearch.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {
namespace {

struct ListedCode {
    std::string code;
    Text name;
    std::string pinyin, parent;
};

template <typename T> std::vector<ListedCode> listed(const CodeList<T> &list)
{
    std::vector<ListedCode> all;
    for (const T &entry : list) {
        if (entry.code != notApplicable) {
            all.push_back({entry.code, entry.name, entry.pinyin, entry.parent});
        }
    }
    return all;
}

std::vector<ListedCode> codesToTick(Dim dim, const CodeBook &codes)
{
    switch (dim) {
    case Dim::Area: return listed(codes.areas);
    case Dim::Industry: return listed(codes.industries);
    case Dim::Subject: return listed(codes.subjects);
    case Dim::Source: return listed(codes.sources);
    default: break;
    }
    std::vector<ListedCode> all;
    for (const std::string &code : codes.codesOf(dim)) {
        all.push_back({code, codes.nameOf(dim, code), {}, {}});
    }
    return all;
}

/// What lies below a code stands behind it, one step further in.
int depthOf(const ListedCode &code, const std::vector<ListedCode> &all)
{
    constexpr int deepest = 4; // a received list may go round in a circle
    int depth = 0;
    for (auto above = std::ranges::find(all, code.parent, &ListedCode::code); above != all.end() && depth < deepest;
         above = std::ranges::find(all, above->parent, &ListedCode::code)) {
        ++depth;
    }
    return depth;
}

} // namespace

CodeDialog::CodeDialog(Dim dim, const CodeBook &codes, const std::vector<std::string> &chosen, bool children, const Look &look,
                       QWidget *parent)
    : QDialog(parent), m_field(new QLineEdit), m_list(new QListWidget), m_children(new QCheckBox)
{
    setObjectName(QStringLiteral("codes"));
    m_field->setPlaceholderText(saidWord("build.searchcodes", look.language));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_list->setAccessibleName(saidWord("build.filters", look.language));
    m_list->setUniformItemSizes(true);
    m_children->setText(saidWord("build.children", look.language));
    m_children->setChecked(children);
    m_children->setVisible(fill(dim, codes, chosen, look.language));
    auto *buttons = new QDialogButtonBox;
    m_none = buttons->addButton(saidWord("build.all", look.language), QDialogButtonBox::ResetRole);
    buttons->addButton(saidWord("action.ok", look.language), QDialogButtonBox::AcceptRole);
    buttons->addButton(saidWord("action.cancel", look.language), QDialogButtonBox::RejectRole);
    connect(m_none, &QPushButton::clicked, this, [this] {
        for (int row = 0; row < m_list->count(); ++row) {
            m_list->item(row)->setCheckState(Qt::Unchecked);
        }
        accept();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QLineEdit::textChanged, this, &CodeDialog::search);
    connect(m_list, &QListWidget::itemActivated, this, [](QListWidgetItem *item) { // Enter ticks, as Space does
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    auto *column = new QVBoxLayout(this);
    for (QWidget *part : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_children),
                          static_cast<QWidget *>(buttons)}) {
        column->addWidget(part);
    }
    resize(360, 480);
}

/// True where some codes lie below others.
bool CodeDialog::fill(Dim dim, const CodeBook &codes, const std::vector<std::string> &chosen, Language language)
{
    const std::vector<ListedCode> all = codesToTick(dim, codes);
    bool isTree = false;
    for (const ListedCode &code : all) {
        const int depth = depthOf(code, all);
        isTree = isTree || depth > 0;
        auto *item = new QListWidgetItem(QString(qsizetype(depth) * 4, u' ') + said(code.name, language), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::find(chosen, code.code) != chosen.end() ? Qt::Checked : Qt::Unchecked);
        if (item->checkState() == Qt::Checked && m_list->currentItem() == nullptr) {
            m_list->setCurrentItem(item); // the first that is ticked is in sight
        }
        item->setData(Qt::UserRole, qtext(code.code));
        item->setData(Qt::UserRole + 1, qtext(code.name.zh + " " + code.name.en + " " + code.pinyin + " " + code.code));
    }
    return isTree;
}

void CodeDialog::search(const QString &words)
{
    const WordSearch search(words);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!search.isEmpty() && !search.isIn(item->data(Qt::UserRole + 1).toString()));
    }
}

void CodeDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || focusWidget() != m_field || m_field->text().isEmpty()) {
        return QDialog::keyPressEvent(event);
    }
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isHidden()) {
            m_list->item(row)->setCheckState(Qt::Checked);
            m_list->setCurrentRow(row);
            m_field->clear();
            return;
        }
    }
}

void CodeDialog::onlyThese(const QString &none)
{
    m_children->hide();
    m_none->setText(none);
}

std::vector<std::string> CodeDialog::chosen() const
{
    std::vector<std::string> codes;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            codes.push_back(m_list->item(row)->data(Qt::UserRole).toString().toStdString());
        }
    }
    return codes;
}

bool CodeDialog::children() const { return m_children->isHidden() || m_children->isChecked(); }

CodePicker::CodePicker(Dim dim, const char *name, const char *all, QWidget *parent)
    : QPushButton(parent), m_dim(dim), m_name(name), m_all(all)
{
    setObjectName(QString::fromLatin1(name));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &CodePicker::ask);
}

void CodePicker::show(const std::vector<std::string> &chosen, bool children, std::shared_ptr<const CodeBook> codes,
                      const Look &look)
{
    m_chosen = chosen;
    m_withChildren = children;
    m_codes = std::move(codes);
    m_look = look;
    QString text = saidWord(m_all, look.language);
    if (chosen.size() == 1) {
        text = said(m_codes->nameOf(m_dim, chosen.front()), look.language);
    } else if (!chosen.empty()) {
        text = saidWord("build.chosen", look.language).replace(QStringLiteral("{}"), QString::number(chosen.size()));
    }
    setText(QString(text).replace(u'&', QStringLiteral("&&")));
    setToolTip(text.toHtmlEscaped());
    setAccessibleName(saidWord(m_name, look.language) + QStringLiteral(": ") + text);
}

void CodePicker::ask()
{
    CodeDialog dialog(m_dim, *m_codes, m_chosen, m_withChildren, m_look, this);
    dialog.setWindowTitle(saidWord(m_name, m_look.language));
    if (dialog.exec() == QDialog::Accepted && (dialog.chosen() != m_chosen || dialog.children() != m_withChildren)) {
        Q_EMIT picked(dialog.chosen(), dialog.children());
    }
}

} // namespace rd
