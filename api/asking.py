"""What a route is handed: the view and the desk of the reader whose key was shown, and the door."""

from typing import Annotated

from fastapi import Depends, Request

from graph.desk import Desk
from graph.view import View
from hilo.door import Door


async def the_door(request: Request) -> Door:
    """What all requests share."""
    door: Door = request.app.state.door
    return door


async def the_view(request: Request) -> View:
    """What the reader may see."""
    door: Door = request.app.state.door
    return door.view(request.state.scope)


async def the_desk(request: Request) -> Desk:
    """What the reader may decide."""
    door: Door = request.app.state.door
    return door.desk(request.state.scope)


TheDoor = Annotated[Door, Depends(the_door)]
TheView = Annotated[View, Depends(the_view)]
TheDesk = Annotated[Desk, Depends(the_desk)]
