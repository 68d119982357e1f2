#pragma once

#include <QThreadPool>

#include <memory>

namespace rd {

/// One thread draws whatever is shown: what it has measured of fonts and texts serves the next picture, too. It lasts as long as
/// anybody has pictures to be drawn.
[[nodiscard]] std::shared_ptr<QThreadPool> drawingThread();

/// What is drawn first: what is shown, what may come next, then the small pictures.
enum class Urgency { Small, Neighbour, Shown };

} // namespace rd
