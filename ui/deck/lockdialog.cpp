#include "ui/deck/lockdialog.h"

#include "core/chart/chartparts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rd {

LockDialog::LockDialog(const std::vector<SlideDifference> &slides, const Look &look, QWidget *parent)
    : QDialog(parent), m_tree(new QTreeWidget)
{
    setObjectName(QStringLiteral("lockchanges"));
    setWindowTitle(saidWord("lock.title", look.language));
    const auto [figures, changed] = countsOf(slides);
    auto *head =
        new QLabel(qtext(filled(word("lock.changed", look.language), std::to_string(changed), std::to_string(figures))));
    head->setTextFormat(Qt::PlainText);
    m_tree->setAccessibleName(windowTitle());
    m_tree->setHeaderLabels(
        {saidWord("deck.slides", look.language), saidWord("lock.then", look.language), saidWord("lock.now", look.language)});
    for (const SlideDifference &slide : slides) {
        if (slide.difference.changed.empty()) {
            continue;
        }
        const QString number = qtext(filled(word("lock.slide", look.language), std::to_string(slide.number)));
        auto *top = new QTreeWidgetItem(m_tree, {number + saidWord("join.dot", look.language) + slide.title});
        top->setCheckState(0, Qt::Unchecked);
        top->setData(0, Qt::UserRole, qtext(slide.slide));
        for (const FigureChange &figure : slide.difference.changed) {
            auto *row = new QTreeWidgetItem(
                top, {qtext(figure.name), figure.then.empty() ? saidWord("lock.new", look.language) : qtext(figure.then),
                      figure.now.empty() ? saidWord("lock.gone", look.language) : qtext(figure.now)});
            row->setToolTip(0, qtext(figure.name).toHtmlEscaped()); // a long name is cut
        }
        top->setExpanded(true);
    }
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(saidWord("lock.accept", look.language), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("lock.accept"));
    m_accept->setEnabled(false);
    buttons->addButton(saidWord("lock.keep", look.language), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(head);
    column->addWidget(m_tree, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this] { m_accept->setEnabled(!accepted().empty()); });
    resize(760, 480);
    m_tree->setFocus();
}

std::vector<std::string> LockDialog::accepted() const
{
    std::vector<std::string> slides;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_tree->topLevelItem(i);
        if (item->checkState(0) == Qt::Checked) {
            slides.push_back(item->data(0, Qt::UserRole).toString().toStdString());
        }
    }
    return slides;
}

} // namespace rd
