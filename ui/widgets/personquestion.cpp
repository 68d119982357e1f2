#include "ui/widgets/personquestion.h"

#include "app/person.h"

#include <QInputDialog>

namespace rd {

bool knowsPerson(QWidget *over, const Look &look)
{
    if (isPersonNamed()) {
        return true;
    }
    bool given = false;
    const QString name =
        QInputDialog::getText(over, saidWord("person.title", look.language), saidWord("person.ask", look.language),
                              QLineEdit::Normal, qtext(personName()), &given);
    if (given) {
        setPersonName(name.toStdString());
    }
    return isPersonNamed();
}

} // namespace rd
