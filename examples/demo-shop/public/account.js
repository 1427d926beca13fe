const form = document.querySelector('#address-form');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const response = await fetch('api/address', { method: 'POST' });
  // Deliberate fault: the server refuses with 422, and only success has a message.
  if (response.ok) document.querySelector('#address-status').textContent = 'Saved.';
});
