#pragma once

namespace rd {

/// Makes every mark of a SceneView a child that a screen reader can name, reach and press. Called once or more.
void installSceneAccessibility();

} // namespace rd
