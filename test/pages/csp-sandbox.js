// Says what a script that expects storage would run into.
window.faults = [];
addEventListener('error', (event) => window.faults.push(event.message));
try {
  localStorage.getItem('a');
  window.storage = 'there';
} catch (error) {
  window.storage = error.name;
}
