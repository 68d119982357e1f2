#include "ui/builder/columnsdialog.h"

#include "core/report/columnchoice.h"
#include "core/report/columns.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rd {

ColumnsDialog::ColumnsDialog(const ReportSpec &spec, const Look &look, QWidget *parent)
    : QDialog(parent), m_spec(spec), m_look(look), m_list(new QListWidget)
{
    setObjectName(QStringLiteral("columns"));
    setWindowTitle(said("build.columns.title"));
    auto *hint = new QLabel(said("build.columns.hint"));
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setBuddy(m_list);
    m_list->setObjectName(QStringLiteral("columns.list"));
    m_list->setAccessibleName(windowTitle());
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    auto *order = new QVBoxLayout;
    for (const auto &[word, by] : {std::pair("build.columns.up", -1), {"build.columns.down", 1}}) {
        auto *button = new QPushButton(said(word));
        button->setObjectName(QString::fromLatin1(word));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, by = by] { move(by); });
        order->addWidget(button);
    }
    auto *usual = new QPushButton(said("build.columns.usual"));
    usual->setObjectName(QStringLiteral("build.columns.usual"));
    usual->setAutoDefault(false);
    connect(usual, &QPushButton::clicked, this, [this] {
        ReportSpec plain = m_spec;
        plain.fields.clear();
        fill(plain);
    });
    order->addSpacing(12);
    order->addWidget(usual);
    order->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(order);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(said("action.ok"));
    buttons->button(QDialogButtonBox::Cancel)->setText(said("action.cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addWidget(hint);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    resize(460, 520);
    fill(spec);
}

/// What the report has stands first, ticked; what it may have besides below.
void ColumnsDialog::fill(const ReportSpec &spec)
{
    m_list->clear();
    const std::vector<std::string> chosen = chosenColumns(spec);
    const auto add = [this](const std::string &id, bool isChosen) {
        const Text name = columnName(id);
        auto *item = new QListWidgetItem(rd::said(name, m_look.language), m_list);
        item->setData(Qt::UserRole, qtext(id));
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        const Qt::ItemFlags flags = item->flags() & ~Qt::ItemIsDropEnabled;
        item->setFlags(id == "OBS_VALUE" ? flags & ~Qt::ItemIsUserCheckable : flags | Qt::ItemIsUserCheckable);
    };
    std::ranges::for_each(chosen, [&](const std::string &id) { add(id, true); });
    for (const std::string &id : offeredColumns(spec)) {
        if (std::ranges::find(chosen, id) == chosen.end()) {
            add(id, false);
        }
    }
    m_list->setCurrentRow(0);
}

void ColumnsDialog::move(int by)
{
    const int from = m_list->currentRow(), to = from + by;
    if (from >= 0 && to >= 0 && to < m_list->count()) {
        m_list->insertItem(to, m_list->takeItem(from));
        m_list->setCurrentRow(to);
    }
}

ReportSpec ColumnsDialog::chosen() const
{
    std::vector<std::string> ids;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked) {
            ids.push_back(m_list->item(i)->data(Qt::UserRole).toString().toStdString());
        }
    }
    return withColumns(m_spec, ids);
}

} // namespace rd
