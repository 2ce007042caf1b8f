// Runs before the page's own scripts. Notes when a message leaves, and when one with data comes.
(() => {
  const DATA = 4000; // bytes; what is smaller is talk: busy, idle, echo
  const sockets = { sent: [], got: [] };
  window.spmsSockets = sockets;
  const size = (data) => data.byteLength ?? data.size ?? data.length;
  window.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      this.addEventListener("message", ({ data }) => {
        if (size(data) >= DATA) sockets.got.push(performance.now());
      });
    }

    send(data) {
      sockets.sent.push(performance.now());
      super.send(data);
    }
  };
})();
