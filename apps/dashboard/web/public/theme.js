// Before the first paint, so that nobody sees the other theme flash. A file, because the policy allows no inline script.
try {
  const theme = localStorage.getItem('wince.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is off: the system's theme stays.
}
