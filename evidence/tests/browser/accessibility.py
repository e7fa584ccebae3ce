"""What axe is asked of the admin: WCAG 2.0 A and AA. To have it tell of what is right, too, takes it twice the time."""

WCAG = {"runOnly": ["wcag2a", "wcag2aa"], "resultTypes": ["violations"]}
