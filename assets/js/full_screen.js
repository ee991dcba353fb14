// Fills the screen with the poster, where the browser can.
const button = document.querySelector('[data-fill]');
const { textOut } = button.dataset, textIn = button.textContent;
if (document.fullscreenEnabled) {
  button.hidden = false;
  button.addEventListener('click', () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  });
  document.addEventListener('fullscreenchange', () => {
    button.textContent = document.fullscreenElement ? textOut : textIn;
  });
}
