#include "core/chart/chartbuilder.h"

#include "core/chart/chartparts.h"

namespace rd {

void buildSentence(ChartModel &model, const Table &table, const CodeBook &codes, Language language)
{
    // The title is set large; the rows stay marks, so that the sentence leads back to its figures.
    model.panels.push_back({});
    model.panels.back().marks = factMarks(table, codes, language);
}

} // namespace rd
