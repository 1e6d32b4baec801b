// Called at every change of the data; the network stays in the map from one call to the next.
const boards = new WeakMap();
export default function ({ parentElement, data, setTriggerValue }) {
  let board = boards.get(parentElement);
  if (!board) {
    board = new Board(parentElement);
    boards.set(parentElement, board);
  }
  board.take(data, setTriggerValue);
  if (data.testing) globalThis.hiloCanvas = board;
  return () => {
    board.destroy();
    boards.delete(parentElement);
    if (globalThis.hiloCanvas === board) delete globalThis.hiloCanvas;
  };
}
