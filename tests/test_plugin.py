from conftest import Project
import time
def test_a(project: Project) -> None:
    for a in ("plain","strict"):
        t=time.time()
        r=project.mkdocs("--strict"); print(r.exit_code,r.output); print(time.time()-t)
    t=time.time()
    project.edit("briefs/ferry.yml","Everyone was taken off the ship\n","Everyone was taken of the ship\n")
    r=project.mkdocs(); print(r.exit_code,r.output); print(time.time()-t)
    assert 0
