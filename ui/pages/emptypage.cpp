#include "ui/pages/emptypage.h"

#include "core/report/building.h"
#include "ui/pages/pagelayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd {

EmptyPage::EmptyPage(QWidget *parent) : QWidget(parent), m_label(new QLabel), m_commandLabel(new QLabel)
{
    setObjectName(QStringLiteral("emptypage"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (int i = 0; i < 2; ++i) { // as many as any reason needs
        auto *button = new QPushButton;
        connect(button, &QPushButton::clicked, this,
                [this, i] { Q_EMIT actionWanted(QString::fromStdString(m_actions[std::size_t(i)])); });
        row->addWidget(button);
        m_buttons.push_back(button);
    }
    row->addStretch(1);
    for (QLabel *label : {m_label, m_commandLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_commandLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    const int margin = int(pageMargin);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(16);
    column->addWidget(m_label);
    column->addLayout(row);
    column->addWidget(m_commandLabel);
    column->addStretch(1);
}

void EmptyPage::setLook(const Look &look)
{
    m_look = look;
    say();
}

void EmptyPage::setReason(const ViewState &state, const CodeBook &codes)
{
    m_command.clear();
    if (codes.areas.empty()) {
        m_sentence = "empty.store";
        m_actions = {"action.open.sample", "action.open"};
        m_command = "empty.next.package";
    } else if (state.isBuilding()) {
        m_sentence = !asksForSomething(*state.built)                  ? "build.start"
                     : asksForSomething(sayable(*state.built, codes)) ? "build.none"
                                                                      : "build.misled";
        m_actions = {};
    } else if (!state.filters.empty()) {
        m_sentence = "empty.filter";
        m_actions = {"action.clear"};
    } else if (!state.choice.empty() || !state.drilled.empty()) {
        m_sentence = "empty.report";
        m_actions = {"action.up"};
    } else {
        m_sentence = "empty.page";
        m_actions = {"action.quickfind", "action.open.sample"};
    }
    say();
}

void EmptyPage::say()
{
    const Theme theme = m_look.page();
    m_label->setFont(theme.font(Type::ChartTitle, true));
    m_label->setText(m_sentence.empty() ? QString() : saidWord(m_sentence, m_look.language));
    m_commandLabel->setText(m_command.empty() ? QString() : saidWord(m_command, m_look.language));
    m_commandLabel->setVisible(!m_command.empty());
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < m_actions.size());
        if (i < m_actions.size()) {
            m_buttons[i]->setText(saidWord(m_actions[i], m_look.language));
        }
    }
}

QString EmptyPage::sentence() const { return m_label->text(); }

} // namespace rd
