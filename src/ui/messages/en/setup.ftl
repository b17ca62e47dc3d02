# The welcome, and the calibration of the terminal.

calibration-title = How does this terminal show right-to-left text?
calibration-order = Below stands one greeting, sent in different ways. Which of them reads right: the letters joined, the first word (السلام) at the right?
calibration-order-keys = Press its number. 0: none of them. Esc: leave everything as it is.
calibration-brackets = In which row do both pairs of brackets enclose their words, as in (this) and [that]?
calibration-choice-keys = Press its number. Esc: leave everything as it is.
calibration-marks = Do the small marks stand on their own letters, and is no letter missing?
calibration-marks-keys = y: yes. n: no, leave the marks out. Esc: leave everything as it is.
calibration-bar = In which group are the bars at the right of both columns straight from top to bottom?
calibration-bar-keys = Press its number. 0: in neither. Esc: leave everything as it is.
calibration-fonts = Boxes instead of letters mean that the font lacks Arabic: choose one that has it, such as DejaVu Sans Mono. If the letters are there but none of the ways is right, this terminal cannot show Arabic in columns.
calibration-fonts-keys = Any key leaves everything as it is.
calibration-saved = Calibrated, and kept for this terminal
calibration-not-saved = Calibrated, but not kept: { $reason }
calibration-fixed = The profile was set by the command line or the configuration: calibrating would change nothing
calibration-offer = This terminal does not tell how it shows right-to-left text. If letters stand apart or backwards, press { KEY("calibrate") }.
welcome-title = Welcome to sahifa
welcome-what = The articles stand in a list, the open one beside it, then the names in it and when things were said. These keys are enough to begin:
welcome-move = a line down, a line up; the arrows and the wheel too
welcome-open = open the article that is picked
welcome-panes = to the next pane; back to where you were
welcome-find = search all articles as you type
welcome-help = every key there is; quit
welcome-any-key = Any key begins. { KEY("welcome") } shows this again.
